using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyFieldsTests
{
    private static readonly FieldList<AcademyClass> Fields = AcademyFields.All;

    [Fact]
    public void Keys_AreTheStableOnes() => Fields.Keys.ShouldBe(
    [
        "institute", "contactName", "contactPhone", "title", "planType", "tier", "period", "place", "days", "persons", "sessions", "creditHours",
        "audience", "audienceKind", "openToAcademy", "jointUnits", "ownTextbook", "experts", "budget", "requested", "funding", "technicalSupport",
        "premiumKind", "concurrent", "directions", "content", "prior", "historyReason", "materials",
    ]);

    [Fact]
    public void Properties_AreEachTypedByOneRow() => FieldChecks.WithoutOneRow(Fields.Rows).ShouldBeEmpty();

    [Fact]
    public void Properties_WithoutOneRow_AreCaught()
    {
        FieldChecks.WithoutOneRow(Fields.Rows.Where(row => row.Key != AcademyFields.Place))
            .ShouldBe([nameof(AcademyClass.IsLive), nameof(AcademyClass.Venue)]);
        FieldChecks.WithoutOneRow(Fields.Rows.Append(Fields.Rows.Single(row => row.Key == AcademyFields.Days))).ShouldBe([nameof(AcademyClass.Days)]);
    }

    [Fact]
    public void Unreadable_IsWhatIsNumberDateOrAmount() => FieldChecks.Unreadable(Fields, Empty).ShouldBe(
        ["periodStart", "periodEnd", "days", "persons", "sessions", "creditHours", "budget", "requested", "priorYear.0"]);

    [Fact]
    public void Take_CarriesWhatCouldNotBeRead() => FieldChecks.Forgetting(Fields, (row, from, to) => row.Take(from, to), Empty).ShouldBeEmpty();

    [Theory]
    [InlineData("C3")]
    [InlineData("C4")]
    public void Take_OfAllFields_GivesTheWholeClass(string id)
    {
        var (from, _) = AcademyExamples.Of(id);
        (from.BudgetFen, from.PeriodText) = (12_000_000, "不定期");
        from.Unread = new Dictionary<string, string> { ["persons"] = "很多", ["priorYear.0"] = "去年" };
        var to = Empty();
        to.Unread = new Dictionary<string, string> { ["days"] = "几天", ["priorYear.4"] = "旧" };

        foreach (var key in Fields.Keys)
        {
            Fields.Take(key, from, to);
        }

        AcademyScheme.Instance.ToJson(to).ShouldBe(AcademyScheme.Instance.ToJson(from));
    }

    [Fact]
    public void CopyLasting_TakesTextsAndWhatLasts()
    {
        var (from, context) = AcademyExamples.Of("C4");
        (from.BudgetFen, from.ApplyForTechnicalSupport, from.HasOwnTextbook) = (12_000_000, false, true);
        from.Experts = [new Expert("示例学者", null, "DE")];
        from.Unread["priorYear.0"] = "去年";
        var to = Empty();

        Fields.CopyLasting(from, to);

        AcademyScheme.Instance.Differences(to, from, context).Select(field => field.Key).ShouldBe(
        [
            "period", "days", "persons", "budget", "requested", "funding", "technicalSupport",
            "premiumKind", "concurrent", "directions", "prior", "historyReason",
        ]);
        to.PriorClasses.ShouldBe(from.PriorClasses);
        to.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void Control_ShowsWhatWasTyped()
    {
        var (body, _) = AcademyExamples.Of("C4");
        body.Unread["days"] = "几天";

        Fields.Control(AcademyFields.Days, body).ShouldBe(new FieldControl("days", "天 数", "研修班、短期班不少于 3 天，精品不少于 4 天", "几天"));
        Fields.Control(AcademyFields.PlanType, body).Text.ShouldBe($"{body.PlanType}");
        Fields.Control(AcademyFields.PeriodStart, body).ShouldBe(new FieldControl("periodStart", "开始日期", null, $"{body.PeriodStart:yyyy-MM-dd}"));
    }

    [Fact]
    public void Groups_HoldEveryTypedFieldInTheOrderOfThePage()
    {
        Fields.Groups.Select(group => (group.Title, string.Join(' ', group.Keys))).ShouldBe(
        [
            ("基本信息", "contactName contactPhone"),
            ("班次安排", "title planType tier period periodStart periodEnd periodText place live venue days persons sessions creditHours"),
            ("培训对象与师资", "audienceKind audience openToAcademy jointUnits ownTextbook experts"),
            ("经费与申报", "budget funding technicalSupport requested premiumKind concurrent"),
            ("培训内容", "directions content"),
            ("往年举办与附件", "prior historyReason materials"),
        ]);
        Fields.Rows.Where(row => row.IsOnPage).ShouldAllBe(row => Fields.Groups.Any(group => group.Title == row.Group));
    }

    [Fact]
    public void EditPage_ShowsEveryControlAndRemark() =>
        FieldChecks.NotOnPage(Fields, FieldChecks.EditPage("Cas"), typeof(AcademyFields)).ShouldBeEmpty();

    [Theory]
    [InlineData("experts", "expertName.0")]
    [InlineData("jointUnits", "jointUnit.0")]
    [InlineData("prior", "priorTitle.0")]
    [InlineData("priorYear.0", "priorYear.0")]
    [InlineData("live", "live")]
    public void ControlOf_FindsWhereToMend(string field, string control) =>
        Fields.ControlOf(new Finding("CODE", Grade.Error, field, "")).ShouldBe(control);

    private static AcademyClass Empty() => new() { DeclarationId = Guid.Empty };
}
