using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyMaterialsTests
{
    private static readonly string[] Six = ["faculty", "curriculum", "textbooks", "needs", "evaluation", "publicity"];
    private static readonly string[] Two = ["programme", "teachingPlan"];

    [Theory]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("C3")]
    public void Of_BelowPremium_AsksForNothing(string id)
    {
        var (body, context) = AcademyExamples.Of(id);

        AcademyMaterials.Of(body, context).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PremiumKind.Premium, "申报指南（2023年） 二（三）")]
    [InlineData(PremiumKind.MohrssAdvanced, "高研按精品管理")]
    public void Of_PremiumAndAdvanced_AsksForSixAndSaysWhy(PremiumKind kind, string why)
    {
        var (body, context) = AcademyExamples.Of("C4");
        (body.PremiumKind, body.ApplyMohrssConcurrently) = (kind, kind == PremiumKind.MohrssAdvanced);

        var kinds = AcademyMaterials.Of(body, context);
        kinds.Where(one => one.IsRequired).Select(one => one.Key).ShouldBe(Six);
        kinds.Where(one => one.IsRequired).ShouldAllBe(one => one.Why.Contains(why));
    }

    [Theory]
    [InlineData(2022, Tier.Premium, true, true, true, true)]
    [InlineData(2021, Tier.Premium, true, true, true, false)]
    [InlineData(2022, Tier.Seminar, true, true, true, false)]
    [InlineData(2022, Tier.Premium, false, true, true, false)]
    [InlineData(2022, Tier.Premium, true, false, true, false)]
    [InlineData(2022, Tier.Premium, true, true, false, false)]
    public void Of_PremiumOfTheYearBefore_AsksForTwo(int year, Tier kind, bool isFunded, bool isCompleted, bool isThisClass, bool isExempt)
    {
        var (body, context) = AcademyExamples.Of("C4");
        body.PriorClasses = [new PriorClass(year, kind, null, isFunded, isCompleted, isThisClass, null)];

        AcademyMaterials.Of(body, context).Where(one => one.IsRequired).Select(one => one.Key).ShouldBe(isExempt ? Two : Six);
        AcademyValidator.Check(body, context.WithFiles(isExempt ? Two : Six)).ShouldNotContain(finding => finding.Field == AcademyFields.Materials);
        AcademyValidator.Check(body, context.WithFiles(isExempt ? Two : Six)).Any(finding => finding.Code == "CAS_PREMIUM_ATTACHMENT_EXEMPTION").ShouldBe(isExempt);
    }

    [Fact]
    public void Of_ExemptionProvedByARecord_SaysSo()
    {
        var (body, context) = AcademyExamples.Of("C4");
        body.PriorClasses = [new PriorClass(2022, Tier.Premium, null, true, true, IsThisClass: true, "abc")];

        AcademyMaterials.Of(body, context with { Past = [new PastDeclaration("abc", 2022, "premium", null, true, true)] })[0].Why.ShouldContain("系统有记录");
        AcademyMaterials.Of(body, context with { Past = [new PastDeclaration("abc", 2022, "premium", null, true, IsCompleted: false)] }).Count(one => one.IsRequired).ShouldBe(6);
    }

    [Fact]
    public void Missing_AreNamedOneByOne()
    {
        var (body, context) = AcademyExamples.Of("C4");

        AcademyValidator.Check(body, context.WithFiles([.. Six.Skip(2)])).Single(finding => finding.Code == "CAS_PREMIUM_ATTACHMENTS_REQUIRED").Message
            .ShouldBe("附件不全：还缺 2 种：师资名单、课程设置清单。请上传。");
    }

    [Theory]
    [InlineData("application/vnd.ms-powerpoint", false)]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation", false)]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true)]
    [InlineData("application/pdf", true)]
    public void Textbooks_AreNoPresentation(string contentType, bool isMet)
    {
        var (body, context) = AcademyExamples.Of("C4");
        context = context with { Materials = [.. context.Materials.Where(one => one.Kind != "textbooks"), AcademyExamples.File("textbooks", contentType)] };

        AcademyValidator.Check(body, context).Any(finding => finding is { Code: "CAS_TEXTBOOK_PRESENTATION", Blocks: true }).ShouldBe(!isMet);
    }

    [Fact]
    public void Presentation_OfAnotherKind_IsNotMeant()
    {
        var (body, context) = AcademyExamples.Of("C4");
        context = context with { Materials = [.. context.Materials, AcademyExamples.File("other", "application/vnd.ms-powerpoint")] };

        AcademyValidator.Check(body, context).Where(finding => finding.Blocks).ShouldBeEmpty();
    }
}
