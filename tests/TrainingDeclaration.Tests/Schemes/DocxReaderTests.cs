using System.Text;
using TrainingDeclaration.Printing.Office;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Tests.Schemes;

public sealed class DocxReaderTests
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Read_OldFormatOrPassword_IsRefused() =>
        DocxReader.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, out _).ShouldBe(OfficeTrouble.OldFormat);

    [Fact]
    public void Read_Macros_AreRefused() =>
        DocxReader.Read(WordFile.WithXml($"<w:document {W}/>", ("word/vbaProject.bin", "x")), out _).ShouldBe(OfficeTrouble.Macros);

    [Fact]
    public void Read_ExternalEntity_IsRefusedAndNotFollowed() =>
        DocxReader.Read(WordFile.WithXml($"<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document {W}><w:body>&x;</w:body></w:document>"), out _)
            .ShouldBe(OfficeTrouble.DocumentType);

    [Fact]
    public void Read_ZipBomb_IsRefusedBeforeItIsUnpacked()
    {
        var bomb = WordFile.WithXml(new string(' ', 40 * 1024 * 1024));

        bomb.Length.ShouldBeLessThan(100_000);
        DocxReader.Read(bomb, out _).ShouldBe(OfficeTrouble.TooLarge);
    }

    [Fact]
    public void Read_ThousandsOfEntries_AreRefused() =>
        DocxReader.Read(WordFile.WithXml($"<w:document {W}/>", [.. Enumerable.Range(0, 1_500).Select(i => ($"x{i}", ""))]), out _).ShouldBe(OfficeTrouble.TooLarge);

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing")]
    [InlineData("not an archive at all")]
    [InlineData("")]
    public void Read_AnythingElse_IsNoWord(string content) => DocxReader.Read(Encoding.Latin1.GetBytes(content), out _).ShouldBe(OfficeTrouble.Unreadable);

    [Fact]
    public void Read_BrokenXml_IsNoWord() => DocxReader.Read(WordFile.WithXml("<w:document>"), out _).ShouldBe(OfficeTrouble.Unreadable);

    [Fact]
    public void Read_ContentControlsBreaksSymbolsAndDeletions_GivesWhatIsSeen()
    {
        var file = WordFile.WithXml($"""
            <w:document {W}><w:body><w:sdt><w:sdtContent><w:tbl><w:tr><w:tc><w:p>
              <w:r><w:t>有</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>
              <w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>增补</w:t><w:br/><w:t>次行</w:t></w:r></w:ins>
            </w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内表</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:sdtContent></w:sdt></w:body></w:document>
            """);

        var cell = WordFile.Tables(file).Single().Rows.Single().Single();

        cell.Text.ShouldBe("有☑控件增补\n次行\n内表");
        cell.Remarks.ShouldBe([new DocxRemark(DocxRemarkKind.Deleted, "删去")]);
    }

    [Fact]
    public void Read_Cancelled_StopsWorking()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() => DocxReader.Read(WordFile.WithTable("甲|乙"), out _, stopped.Token));
    }

    [Theory]
    [InlineData("decimal", "%1.", "1. 甲 2. 乙 3. 丙")]
    [InlineData("chineseCounting", "（%1）", "（一）甲 （二）乙 （三）丙")]
    [InlineData("chineseCountingThousand", "%1、", "一、甲 二、乙 三、丙")]
    [InlineData("decimalEnclosedCircle", "%1", "①甲 ②乙 ③丙")]
    [InlineData("lowerLetter", "%1)", "a) 甲 b) 乙 c) 丙")]
    [InlineData("bullet", "●", "● 甲 ● 乙 ● 丙")]
    [InlineData("hebrew1", "%1", "甲 乙 丙")]
    public void Read_AutomaticNumbers_AreWrittenOutOrNamed(string format, string pattern, string expected)
    {
        static string Paragraph(string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var file = WordFile.WithXml(
            $"<w:document {W}><w:body><w:tbl><w:tr><w:tc>{Paragraph("甲")}{Paragraph("乙")}{Paragraph("丙")}</w:tc></w:tr></w:tbl></w:body></w:document>", ("word/numbering.xml", numbering));

        var cell = WordFile.Tables(file).Single().Rows.Single().Single();

        cell.Text.Replace('\n', ' ').ShouldBe(expected);
        cell.Remarks.Any(remark => remark.Kind == DocxRemarkKind.Numbering).ShouldBe(format == "hebrew1");
    }

    [Theory]
    [InlineData("<w:rStyle w:val=\"gone\"/>", DocxRemarkKind.Hidden)]
    [InlineData("<w:dstrike/>", DocxRemarkKind.Struck)]
    [InlineData("<w:strike w:val=\"false\"/>", null)]
    public void Read_LookOfARun_ComesFromItsStyleToo(string look, DocxRemarkKind? kind)
    {
        var styles = $"<w:styles {W}><w:style w:type=\"character\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"gone\"><w:basedOn w:val=\"base\"/></w:style></w:styles>";
        var file = WordFile.WithXml(
            $"<w:document {W}><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:rPr>{look}</w:rPr><w:t>旧</w:t></w:r><w:r><w:t>新</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>", ("word/styles.xml", styles));

        var cell = WordFile.Tables(file).Single().Rows.Single().Single();

        cell.Text.ShouldBe(kind is null ? "旧新" : "新");
        cell.Remarks.Select(remark => (DocxRemarkKind?)remark.Kind).ShouldBe(kind is null ? [] : [kind]);
    }
}
