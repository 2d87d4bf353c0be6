using System.Text;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Tests.Printing;

public sealed class PdfEngineTests
{
    [SkippableTheory]
    [InlineData("D1")]
    [InlineData("D6")]
    public void Render_ExampleForm_ExtractsAsTheTextOfItsCells(string id)
    {
        var sheet = SampleForms.Example(id);

        var pages = PrintedText.PdfPages(sheet, SampleForms.Footer);

        PrintedText.OfCells(pages, SampleForms.Footer, hasContext: true).ShouldBe(PrintedText.Of(sheet));
    }

    [SkippableTheory]
    [InlineData("contact", "㛃䶮𬱖")]
    [InlineData("contact", "𠅤𫖯𬭎")]
    [InlineData("theme", "月与⽉、AEC-Q100与2.5D/3D封装（《因公短期出国培训费用管理办法》）“走出去”")]
    [InlineData("purpose", "满意度≥95%，误差±0.5℃；参见《〈甲〉的说明》。——热—力耦合……阿卜杜拉·买买提 a@b.cn 3 km")]
    public void Render_RareCharactersAndMarks_ExtractsThemUnchanged(string field, string value)
    {
        var sheet = SampleForms.Short(field, value);

        var pages = PrintedText.PdfPages(sheet, SampleForms.Footer);

        PrintedText.OfCells(pages, SampleForms.Footer, hasContext: true).ShouldBe(PrintedText.Of(sheet));
    }

    [SkippableFact]
    public void Render_HanBesideLatin_ExtractsNoBlankBetweenThem()
    {
        var page = PrintedText.PdfPages(SampleForms.Short("period", "2022年9月19日至23日"), SampleForms.Footer)[0];

        page.ShouldContain("2022年9月19日至23日");
    }

    [SkippableFact]
    public void Render_Form_ReadsInOrderInTheLayoutOfThePage()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(SampleForms.Example("D1"), SampleForms.Footer));
        var text = OutsideProgram.Run("pdftotext", "poppler-utils", "-layout", "-enc", "UTF-8", path, "-");
        File.Delete(path);

        string[] order = ["附件2", "需求表", "组团单位公章", "归口管理部门", "预计办班时间", "培训班主题", "联系人", "国家（地区）", "经费预算", "培训对象", "境外培训机构", "培训目的", "一、主要内容", "归口管理部门公章", "备注"];
        order.Select(word => text.IndexOf(word, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(word => text.Contains(word, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("D1", 1, 10)]
    [InlineData("D6", 1, 10)]
    [InlineData("list", 1, 41)]
    [InlineData("letter", 0, 0)]
    public void Render_AnySheet_IsReadByItsTagsAsAPersonWouldReadIt(string id, int tables, int rows)
    {
        var sheet = id switch { "list" => SampleForms.List(40), "letter" => SampleForms.Letter(), _ => SampleForms.Example(id) };
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(sheet, SampleForms.Footer));
        var tags = OutsideProgram.Run("pdfinfo", "poppler-utils", "-struct-text", path).Split('\n').Select(line => line.Trim()).ToList();
        var report = OutsideProgram.Run("pdfinfo", "poppler-utils", path);
        File.Delete(path);

        report.ShouldMatch("Tagged: +yes");
        tags.Count(line => line.StartsWith("Table", StringComparison.Ordinal)).ShouldBe(tables);
        tags.Count(line => line == "TR").ShouldBe(rows);
        tags.Count(line => line.StartsWith("H1", StringComparison.Ordinal)).ShouldBe(1);
        tags.Count(line => line.StartsWith("TH", StringComparison.Ordinal)).ShouldBe(sheet.Rows.Where(row => row is { Ruled: true, Repeat: not Repeat.Context }).SelectMany(row => row.Cells).Count(cell => cell.Role == CellRole.Label));
        PrintedText.Solid(string.Concat(tags.Where(line => line.StartsWith('"')).Select(line => line[1..^1]))).ShouldBe(PrintedText.Of(sheet));
    }

    [SkippableFact]
    public void Render_WordsOfTwoLines_StayApart()
    {
        var sheet = SampleForms.Short("institution", "莱茵应用制造培训学院（Rhein Institut für Angewandte Fertigung und Technik）");
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(sheet, SampleForms.Footer));
        var text = OutsideProgram.Run("pdfinfo", "poppler-utils", "-struct-text", path);
        File.Delete(path);

        text.ShouldContain("（Rhein Institut für Angewandte Fertigung und Technik）");
    }

    [SkippableFact]
    public void Render_Form_EmbedsSubsetsWithCharacterMaps()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(SampleForms.Short(), SampleForms.Footer));
        var fonts = OutsideProgram.Run("pdffonts", "poppler-utils", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        File.Delete(path);

        fonts.Length.ShouldBe(2);
        fonts.ShouldAllBe(line => line.Contains("CID TrueType", StringComparison.Ordinal) && line.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("short")]
    [InlineData("D6")]
    [InlineData("list")]
    [InlineData("letter")]
    [InlineData("empty")]
    public void Render_AnySheet_PassesTheSyntaxCheck(string kind)
    {
        var sheet = kind switch
        {
            "short" => SampleForms.Short(),
            "list" => SampleForms.List(40),
            "letter" => SampleForms.Letter(),
            "empty" => new Sheet { Kind = "empty", Edition = 1, Title = "", Rows = [] },
            _ => SampleForms.Example(kind),
        };
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(sheet, SampleForms.Footer));

        var report = OutsideProgram.Run("qpdf", "qpdf", "--check", path);
        File.Delete(path);

        report.ShouldContain("No syntax or stream encoding errors found");
        report.ShouldNotContain("WARNING");
    }

    [Fact]
    public void Render_SameInput_GivesTheSameBytes()
    {
        var first = PdfEngine.Render(SampleForms.Example("D1"), SampleForms.Footer);

        PdfEngine.Render(SampleForms.Example("D1"), SampleForms.Footer).ShouldBe(first);
        PdfEngine.Render(SampleForms.Example("D1"), SampleForms.Footer with { Code = "7KQ4-M9XT-H3PE" }).ShouldNotBe(first);
    }

    [Fact]
    public void Render_OnManyThreads_GivesTheSameBytesOnEach()
    {
        var expected = PdfEngine.Render(SampleForms.Example("D6"), SampleForms.Footer);

        var results = Enumerable.Range(0, 32).AsParallel().Select(_ => PdfEngine.Render(SampleForms.Example("D6"), SampleForms.Footer)).ToList();

        results.ShouldAllBe(bytes => bytes.SequenceEqual(expected));
    }

    [SkippableFact]
    public void Render_Metadata_SaysTitleAuthorNumberAndNothingElse()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfEngine.Render(SampleForms.Short(), SampleForms.Footer));
        var report = OutsideProgram.Run("pdfinfo", "poppler-utils", path);
        File.Delete(path);

        report.ShouldContain("2022年线上出国（境）培训需求表");
        report.ShouldContain("浙江示范智能装备技术研究院");
        report.ShouldContain("XQ2022-33-0031");
        report.ShouldContain("JavaScript:      no");
    }

    [Fact]
    public void Render_Draft_NamesNoDate()
    {
        var file = Encoding.Latin1.GetString(PdfEngine.Render(SampleForms.Short(), SampleForms.Draft));

        file.ShouldNotContain("/CreationDate");
        file.ShouldNotContain("CreateDate");
    }
}
