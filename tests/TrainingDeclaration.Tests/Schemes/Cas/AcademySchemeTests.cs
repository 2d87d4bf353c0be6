using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademySchemeTests
{
    private static readonly Scheme Scheme = AcademyScheme.Instance;

    [Theory]
    [InlineData("C1", "seminar", 8.0)]
    [InlineData("C2", "shortcourse", 6.5)]
    [InlineData("C3", "forum", null)]
    [InlineData("C4", "advanced", 15.0)]
    public void Summarize_CountsMoneyOnlyWhereItIsAppliedFor(string id, string category, double? wan)
    {
        var summary = Scheme.Summarize(AcademyExamples.Of(id).Body);

        summary.Category.ShouldBe(category);
        summary.RequestedFen.ShouldBe(wan is { } amount ? (long)(amount * Money.FenPerWan) : null);
    }

    [Fact]
    public void Summarize_InstituteClassOrForum_IsNoMoney()
    {
        var (institute, _) = AcademyExamples.Of("C1");
        institute.ApplyForFunding = false;
        var (forum, _) = AcademyExamples.Of("C3");
        (forum.ApplyForFunding, forum.RequestedFen) = (true, 1);

        Scheme.Summarize(institute).RequestedFen.ShouldBeNull();
        Scheme.Summarize(institute).Category.ShouldBe("institute");
        Scheme.Summarize(forum).RequestedFen.ShouldBeNull();
    }

    [Fact]
    public void Categories_HaveTheGuidesQuotas()
    {
        Scheme.Categories.Where(category => category.QuotaLimit is not null).Select(category => Scheme.Limit(category.QuotaLimit!).Usual).ShouldBe([10, 10, 20, 10, 5]);
        Scheme.Category("institute")!.IsRecorded.ShouldBeTrue();
        Scheme.Category("forum")!.Support.ShouldBe(SupportKind.Services);
        Scheme.Category("forum")!.Services.Count.ShouldBe(4);
        Scheme.Category("advanced")!.Support.ShouldBe(SupportKind.SubsidyOnSelection);
        Scheme.Limit(Scheme.Category("advanced")!.CapLimit!).Usual.ShouldBe(15);
        Scheme.Categories.Where(category => !category.IsRecorded).ShouldAllBe(category => category.Criteria.Sum(criterion => criterion.Most) == 100 && category.Directions.Count > 0);
        Scheme.Limits.Select(limit => limit.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData("C1", 0, null)]
    [InlineData("C4", 3, "advanced")]
    public void Advanced_PromisesThreeThingsAndClaims(string id, int promises, string? claim)
    {
        var (body, _) = AcademyExamples.Of(id);

        Scheme.Promises(body).Count.ShouldBe(promises);
        Scheme.Claims(body).ShouldBe(claim);
    }

    [Fact]
    public void Copy_TakesTextsAndNoDatesMoneyOrApplication()
    {
        var (from, context) = AcademyExamples.Of("C4");
        var to = (AcademyClass)Scheme.Create(Guid.NewGuid(), context);

        Scheme.CopyLasting(from, to);

        (to.Title, to.PlanType, to.Content, to.PriorClasses.Count).ShouldBe((from.Title, from.PlanType, from.Content, 3));
        (to.PeriodStart, to.Days, to.Persons, to.RequestedFen, to.ApplyForFunding, to.PremiumKind, to.PriorReason).ShouldBe((null, null, null, null, null, null, null));
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("C3")]
    [InlineData("C4")]
    public void Fields_ReadBackFromJson(string id)
    {
        var (body, context) = AcademyExamples.Of(id);

        Scheme.Fields(Scheme.FromJson(Scheme.ToJson(body)), context).Select(field => field.Text).ShouldBe(Scheme.Fields(body, context).Select(field => field.Text));
        Scheme.Fields(body, context).Select(field => field.Key).ShouldBe(Scheme.FieldKeys);
    }
}
