using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyClassWordTests
{
    [Theory]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("C3")]
    [InlineData("C4")]
    public void Read_OurOwnWordDocument_GivesTheSameClass(string id)
    {
        var (body, context) = AcademyExamples.Of(id);
        body.BudgetFen = 12_340_000;
        var sheet = AcademyClassSheet.Describe(body, context);
        var read = new AcademyClass { DeclarationId = Guid.Empty };

        var word = AcademyClassWord.Find(WordFile.Tables(DocxEngine.Render(sheet, SampleForms.Footer))).Single();
        var fields = AcademyClassWord.Read(word, read, context);

        word.Leftovers.ShouldBeEmpty();
        fields.Where(field => field.Verdict == WordVerdict.Unclear).ShouldBeEmpty();
        fields.Select(field => field.Field).ShouldBe(AcademyFields.All.Keys);
        AcademyScheme.Instance.ToJson(read).ShouldBe(AcademyScheme.Instance.ToJson(body));
    }

    [Fact]
    public void Read_WhatIsUnclear_IsReportedAndNotTaken()
    {
        var (_, context) = AcademyExamples.Of("C1");
        var body = new AcademyClass { DeclarationId = Guid.Empty };

        var word = AcademyClassWord.Find(WordFile.Tables(WordFile.WithTable(
            "研究所|别的研究所|联系人|孙样例|电 话|打不通",
            "班次名称|班", "计划类别|专业技术研修班☑　专项技术短期培训班☑　学术讲坛□", "天 数|三四天|人 数|50人",
            "举办时间|五月中旬|举办地点|北京市", "申请金额|80000元", "重点支持方向|高技术创新；别的方向", "培训内容|内容"))).Single();

        var fields = AcademyClassWord.Read(word, body, context);

        fields.Where(field => field.Verdict == WordVerdict.Unclear).Select(field => field.Field).ShouldBe(["contactPhone", "planType", "period", "days", "requested", "directions"]);
        fields.Where(field => field.Verdict == WordVerdict.NotTaken).Select(field => field.Field).ShouldBe(["institute"]);
        (body.PlanType, body.Days, body.Persons, body.PeriodText, body.RequestedFen).ShouldBe((null, null, 50, "五月中旬", null));
        body.SupportDirections.ShouldBe(["高技术创新"]);
    }

    [Fact]
    public void Read_AnotherDocument_IsNone() =>
        AcademyClassWord.Find(WordFile.Tables(WordFile.WithTable("序号|姓名", "1|样例"))).ShouldBeEmpty();
}
