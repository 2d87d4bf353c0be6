using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Printing.Layout;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyClassSheetTests
{
    [Theory]
    [InlineData("C1", 1)]
    [InlineData("C2", 1)]
    [InlineData("C3", 1)]
    [InlineData("C4", 2)]
    public void Example_TakesItsPagesAndKeepsTheSealFree(string id, int pages)
    {
        var sheet = Sheet(id);
        if (Environment.GetEnvironmentVariable("ACADEMY_PDF_OUT") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{id}.pdf"), PdfEngine.Render(sheet, SampleForms.Footer));
        }

        var laid = SheetLayout.Arrange(sheet, SampleForms.Footer).Pages;
        laid.Count.ShouldBe(pages);
        var zone = laid[^1].SealZones.ShouldHaveSingleItem();
        (zone.Width, zone.Height).ShouldBe((50, 50));
        laid[^1].Marks.ShouldAllBe(mark => mark is FrameMark || !mark.Extent.Overlaps(zone));
        laid.SkipLast(1).ShouldAllBe(page => page.SealZones.Count == 0);
    }

    [Fact]
    public void Rows_FillTheGrid() =>
        new[] { "C1", "C2", "C3", "C4" }.SelectMany(id => Sheet(id).Rows).ShouldAllBe(row => row.Cells.Sum(cell => cell.Span) == TrainingDeclaration.Printing.Sheet.Columns);

    [Fact]
    public void Labels_StandOnTheSheet()
    {
        var text = PrintedText.Of(Sheet("C4"));

        foreach (var label in new[]
        {
            "中国科学院2023年度继续教育与培训项目申报表", "研究所", "班次名称", "计划类别", "项目体系", "举办时间", "举办地点", "天数", "人数", "场次", "每场学时",
            "培训对象", "面向院内单位开放", "联合施训单位", "自编特色培训教材", "经费预算", "申请金额", "是否申请资助", "是否申请专项技术支持", "精品项目",
            "重点支持方向", "培训内容", "往年举办情况", "附件", "单位公章",
        })
        {
            text.ShouldContain(label);
        }

        text.ShouldContain("2022年精品培训项目（本班次，已完成，无系统记录）");
        text.ShouldContain("1.师资名单：师资名单.pdf");
        text.ShouldContain("院级培育□精品□人社部高级研修☑");
    }

    [Fact]
    public void Forum_PrintsItsExpertsAndNoOtherClassDoes()
    {
        PrintedText.Of(Sheet("C3")).ShouldContain("示例学者，示范大学数学研究所，德国");
        Sheet("C1").Find(AcademyFields.Experts).ShouldBeNull();
        Sheet("C1").Find(AcademyFields.Prior).ShouldBeNull();
    }

    [Fact]
    public void Blank_ShowsEveryFieldAndTicksNothing()
    {
        var sheet = AcademyClassSheet.Describe(new AcademyClass { DeclarationId = Guid.Empty }, AcademyExamples.Of("C1").Context);

        PrintedText.Of(sheet).ShouldNotContain("☑");
        foreach (var key in AcademyFields.All.Keys.Except([AcademyFields.PriorReason]))
        {
            sheet.Find(key).ShouldNotBeNull(key);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_500)]
    [InlineData(5_000)]
    public void LongText_ContinuesAndTheSealStandsOnTheLastPage(int characters)
    {
        var (body, context) = AcademyExamples.Of("C4");
        body.Content = new string('容', characters);

        var pages = SheetLayout.Arrange(AcademyClassSheet.Describe(body, context), SampleForms.Footer).Pages;
        pages.Count.ShouldBeInRange(1, 6);
        pages[^1].SealZones.Count.ShouldBe(1);
    }

    [Fact]
    public void Sheet_SurvivesItsJson() => SheetJson.Write(SheetJson.Read(SheetJson.Write(Sheet("C3")))).ShouldBe(SheetJson.Write(Sheet("C3")));

    private static Sheet Sheet(string id)
    {
        var (body, context) = AcademyExamples.Of(id);
        return AcademyClassSheet.Describe(body, context);
    }
}
