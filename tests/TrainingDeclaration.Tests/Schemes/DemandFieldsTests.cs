using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Tests.Schemes;

public sealed class DemandFieldsTests
{
    /// <summary>Not typed: the answer to the question 元 or 万元, which is given by a button and applies only to its amount.</summary>
    private const string Untyped = nameof(DemandForm.ConfirmedBudgetFen);

    private static readonly FieldList<DemandForm> Fields = DemandFields.All;

    [Fact]
    public void Keys_AreTheStableOnes() => Fields.Keys.ShouldBe(
    [
        "department", "unit", "contactName", "contactPhone", "theme", "period", "countries", "teachingLocations", "persons", "personsReason",
        "days", "daysReason", "deliveryMode", "modeReason", "media", "targetGroup", "budget", "grantShare", "ownShare", "overseasShare",
        "overseasFunding", "institutions", "selectionBasis", "purpose", "necessity", "focusAreas", "departmentContact", "departmentPhone",
    ]);

    [Fact]
    public void Properties_AreEachTypedByOneRow() => FieldChecks.WithoutOneRow(Fields.Rows, Untyped).ShouldBeEmpty();

    /// <summary>A property that no row types, one that two rows type, and one that is not left out on purpose.</summary>
    [Fact]
    public void Properties_WithoutOneRow_AreCaught()
    {
        FieldChecks.WithoutOneRow(Fields.Rows.Where(row => row.Key != DemandFields.Purpose), Untyped).ShouldBe([nameof(DemandForm.Purpose)]);
        FieldChecks.WithoutOneRow(Fields.Rows.Append(Fields.Rows.Single(row => row.Key == DemandFields.Days)), Untyped).ShouldBe([nameof(DemandForm.Days)]);
        FieldChecks.WithoutOneRow(Fields.Rows).ShouldBe([Untyped]);
    }

    [Fact]
    public void Unreadable_IsWhatIsNumberDateOrAmount() => FieldChecks.Unreadable(Fields, Empty).ShouldBe(
        ["periodStart", "periodEnd", "persons", "days", "budget", "grantShare", "ownShare", "overseasShare"]);

    [Fact]
    public void Take_CarriesWhatCouldNotBeRead() => FieldChecks.Forgetting(Fields, (row, from, to) => row.Take(from, to), Empty).ShouldBeEmpty();

    [Fact]
    public void Take_OfTheValueAlone_IsCaught() => FieldChecks
        .Forgetting(Fields, (row, from, to) => row.Parts.ToList().ForEach(part => part.Copy(from, to)), Empty)
        .ShouldBe(["period", "persons", "days", "budget", "grantShare", "ownShare", "overseasShare"]);

    [Fact]
    public void Take_OfAllFields_GivesTheWholeForm()
    {
        var (from, to) = (Filled(), Empty());

        foreach (var key in Fields.Keys)
        {
            Fields.Take(key, from, to);
        }

        DemandFormScheme.Instance.ToJson(to).ShouldBe(DemandFormScheme.Instance.ToJson(from));
    }

    [Fact]
    public void CopyLasting_TakesTextsAndChoices()
    {
        var (from, to) = (Filled(), Empty());
        from.Unread["days"] = "几天";

        Fields.CopyLasting(from, to);

        DemandFormScheme.Instance.Differences(to, from, Context).Select(field => field.Key).ShouldBe(
        [
            "period", "persons", "personsReason", "days", "daysReason", "modeReason",
            "budget", "grantShare", "ownShare", "overseasShare", "overseasFunding",
        ]);
        to.Unread.ShouldBeEmpty();
        to.CountryCodes.ShouldNotBeSameAs(from.CountryCodes);
    }

    [Fact]
    public void Apply_WhatThePageShows_GivesTheSameForm()
    {
        var (from, to) = (Filled(), Empty());
        var typed = Fields.Rows.SelectMany(row => row.Parts).Where(part => part is { FirstRow: null, Items: null })
            .ToDictionary(part => part.Name, part => (IReadOnlyList<string>)[Fields.Control(part.Name, from).Text ?? ""]);
        (typed["media"], typed["selectionBasis"], typed["focusAreas"]) = (["", "Live"], ["", "Partner"], ["", "人工智能"]);
        (typed["country.0"], typed["country.1"], typed["teaching.0"]) = (["DE"], ["SG"], ["AT"]);
        (typed["institutionName.0"], typed["institutionPartner.0"]) = (["莱茵应用制造培训学院"], ["yes"]);

        Fields.Apply(new TypedFields(typed), to);

        DemandFormScheme.Instance.ToJson(to).ShouldBe(DemandFormScheme.Instance.ToJson(from));
    }

    [Fact]
    public void Groups_HoldEveryTypedFieldInTheOrderOfThePage()
    {
        Fields.Groups.Select(group => (group.Title, string.Join(' ', group.Keys))).ShouldBe(
        [
            ("基本信息", "contactName contactPhone"),
            ("班次安排", "theme period periodStart periodEnd periodText countries persons personsReason days daysReason"
                + " targetGroup deliveryMode modeReason media teachingLocations"),
            ("经费", "budget grantShare ownShare overseasShare overseasFunding funder"),
            ("境外机构", "institutions selectionBasis"),
            ("目的与内容", "purpose necessity focusAreas"),
        ]);
        Fields.Rows.Where(row => row.Parts.Count > 0).ShouldAllBe(row => Fields.Groups.Any(group => group.Title == row.Group));
    }

    [Fact]
    public void EditPage_ShowsEveryControlAndRemark()
    {
        FieldChecks.NotOnPage(Fields, FieldChecks.EditPage("Most"), typeof(DemandFields)).ShouldBeEmpty();
        FieldChecks.NotOnPage(Fields, FieldChecks.EditPage("Cas"), typeof(DemandFields)).ShouldContain("theme");
        FieldChecks.NotOnPage(Fields, FieldChecks.EditPage("Cas"), typeof(DemandFields)).ShouldContain("remarks on theme");
    }

    [Theory]
    [InlineData("persons", Grade.NeedsReason, "personsReason")]
    [InlineData("persons", Grade.Error, "persons")]
    [InlineData("deliveryMode", Grade.NeedsReason, "modeReason")]
    [InlineData("countries", Grade.Error, "country.0")]
    [InlineData("institutions", Grade.Error, "institutionName.0")]
    [InlineData("periodEnd", Grade.Error, "periodEnd")]
    public void ControlOf_FindsWhereToMend(string field, Grade grade, string control) =>
        Fields.ControlOf(new Finding("CODE", grade, field, "")).ShouldBe(control);

    [Fact]
    public void Control_OfNoField_IsRefused() => Should.Throw<ArgumentException>(() => Fields.Control("countries", Empty()));

    private static FormContext Context => DemandFormWordTests.Context;

    private static DemandForm Empty() => new() { DeclarationId = Guid.Empty };

    private static DemandForm Filled() => new()
    {
        DeclarationId = Guid.Empty,
        PeriodStart = new DateOnly(2022, 9, 19),
        PeriodEnd = new DateOnly(2022, 9, 23),
        PeriodText = "9月下旬",
        Theme = "智能制造",
        ContactName = "周样例",
        ContactPhone = "0571-00000102",
        CountryCodes = ["DE", "SG"],
        Persons = 160,
        Days = 5,
        BudgetFen = 28_500_000,
        HasOverseasFunding = true,
        Funder = "基金会",
        TargetGroup = "企业技术骨干",
        Institutions = [new Institution("莱茵应用制造培训学院", true)],
        Purpose = "目的",
        ContentAndNecessity = "内容\n必要性",
        TeachingLocationCodes = ["AT"],
        DeliveryMode = DeliveryMode.Centralized,
        Media = [SessionMedium.Live],
        FocusAreas = ["人工智能"],
        SelectionBases = [SelectionBasis.Partner],
        PersonsReason = "覆盖全省",
        DaysReason = "课程多",
        ModeReason = "集中答辩",
        GrantShareFen = 20_000_000,
        OwnShareFen = 8_000_000,
        OverseasShareFen = 500_000,
    };
}
