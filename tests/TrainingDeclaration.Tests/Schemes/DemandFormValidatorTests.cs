using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Tests.Schemes;

public sealed class DemandFormValidatorTests
{
    [Fact]
    public void Baseline_HasNothingThatBlocks() => Check(_ => { }).Where(finding => finding.Blocks).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "PERSONS_RANGE")]
    [InlineData(1, null)]
    [InlineData(149, null)]
    [InlineData(150, null)]
    [InlineData(151, "PERSONS_OVER_150_NEEDS_JUSTIFICATION")]
    [InlineData(9_999, "PERSONS_OVER_150_NEEDS_JUSTIFICATION")]
    [InlineData(10_000, "PERSONS_RANGE")]
    [InlineData(-1, "PERSONS_RANGE")]
    public void V2_Persons(int persons, string? code) => Blocking(form => (form.Persons, form.BudgetFen) = (persons, 1_000_000)).ShouldBe(code);

    [Theory]
    [InlineData(1, null)]
    [InlineData(6, null)]
    [InlineData(7, null)]
    [InlineData(8, "DAYS_OVER_ONE_WEEK_NEEDS_JUSTIFICATION")]
    [InlineData(0, "DAYS_RANGE")]
    public void V3_Days(int days, string? code) => Blocking(form =>
    {
        form.Days = days;
        form.PeriodEnd = form.PeriodStart?.AddDays(13);
    }).ShouldBe(code);

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "DAYS_OVER_SPAN")]
    public void Days_NeverExceedTheCalendarSpan(int days, string? code) => Blocking(form => form.Days = days).ShouldBe(code);

    [Theory]
    [InlineData(true, null, "OVERSEAS_FUNDER_REQUIRED")]
    [InlineData(true, "基金会", null)]
    [InlineData(false, null, null)]
    public void V1_Funder(bool has, string? funder, string? code) => Blocking(form => (form.HasOverseasFunding, form.Funder) = (has, funder)).ShouldBe(code);

    [Fact]
    public void Reason_OnceGiven_LetsTheLimitPass()
    {
        Blocking(form => (form.Persons, form.PersonsReason) = (180, "覆盖全省")).ShouldBeNull();
        Blocking(form => (form.DeliveryMode, form.ModeReason) = (DeliveryMode.Centralized, null)).ShouldBe("MODE_DIFFERS_FROM_2022_ADVICE");
        Blocking(form => (form.DeliveryMode, form.ModeReason) = (DeliveryMode.Centralized, "集中答辩")).ShouldBeNull();
    }

    [Theory]
    [InlineData(999.99, 200, 5, null)]
    [InlineData(1000.00, 200, 5, "BUDGET_UNIT_QUESTION")]
    [InlineData(2.01, 1, 1, "BUDGET_UNIT_QUESTION")]
    [InlineData(2.00, 1, 1, null)]
    [InlineData(285000, 120, 5, "BUDGET_UNIT_QUESTION")]
    public void Budget_ImprobableInWan_IsAsked(double wan, int persons, int days, string? code) => Blocking(form =>
    {
        (form.Persons, form.Days, form.PersonsReason) = (persons, days, "理由");
        form.BudgetFen = (long)(wan * Money.FenPerWan);
    }).ShouldBe(code);

    [Fact]
    public void Budget_Confirmed_IsNotAskedAgainUntilItChanges()
    {
        Blocking(form => form.BudgetFen = form.ConfirmedBudgetFen = 2_000 * Money.FenPerWan).ShouldBeNull();
        Blocking(form => (form.BudgetFen, form.ConfirmedBudgetFen) = (3_000 * Money.FenPerWan, 2_000 * Money.FenPerWan)).ShouldBe("BUDGET_UNIT_QUESTION");
        BudgetQuestion.Text(285_000 * Money.FenPerWan).ShouldStartWith("您填写的是 285,000.00 万元（28.50 亿元），是否应为 28.50 万元？");
    }

    [Fact]
    public void Length_CountsCharactersAsPeopleDo()
    {
        Blocking(form => form.Theme = string.Concat(Enumerable.Repeat("𬱖", 60))).ShouldBeNull();
        Blocking(form => form.Theme = string.Concat(Enumerable.Repeat("𬱖", 61))).ShouldBe("TOO_LONG");
        TextRules.Count("一\r\n二").ShouldBe(3);
    }

    [Fact]
    public void Empty_NamesEveryPrintedFieldThatIsMissing()
    {
        var fields = DemandFormValidator.Check(new DemandForm { DeclarationId = Guid.Empty }, Context).Where(f => f.Blocks).Select(f => f.Field).ToHashSet();
        fields.ShouldBe(
            [
                "contactName", "contactPhone", "theme", "targetGroup", "purpose", "necessity", "countries", "periodStart", "periodEnd",
                "persons", "days", "budget", "overseasFunding", "institutions",
            ], ignoreOrder: true);
    }

    [Fact]
    public void Messages_AreChineseAndSayTheWayOut() =>
        DemandFormValidator.Check(new DemandForm { DeclarationId = Guid.Empty }, Context).ShouldAllBe(f => f.Message.EndsWith('。') && f.Message.Any(c => c > '一'));

    [Fact]
    public void LateClass_IsHintedToItsSettlement() => Check(form => (form.PeriodStart, form.PeriodEnd) = (new DateOnly(2022, 11, 7), new DateOnly(2022, 11, 18)))
        .ShouldContain(f => f.Code == "SUMMARY_DUE_AFTER_REIMBURSEMENT_DEADLINE" && f.Message.Contains("12月18日") && f.Message.Contains("12月5日"));

    private static string? Blocking(Action<DemandForm> change) => Check(change).FirstOrDefault(finding => finding.Blocks)?.Code;

    private static IReadOnlyList<Finding> Check(Action<DemandForm> change)
    {
        var form = new DemandForm
        {
            DeclarationId = Guid.Empty,
            PeriodStart = new DateOnly(2022, 9, 19),
            PeriodEnd = new DateOnly(2022, 9, 23),
            Theme = "智能制造线上培训班",
            ContactName = "周样例",
            ContactPhone = "0571-00000102",
            CountryCodes = ["DE"],
            Persons = 120,
            Days = 5,
            BudgetFen = 28_500_000,
            HasOverseasFunding = false,
            TargetGroup = "技术骨干",
            Institutions = [new Institution("莱茵应用制造培训学院", true)],
            Purpose = new string('目', 80),
            ContentAndNecessity = new string('容', 200),
        };
        change(form);
        return DemandFormValidator.Check(form, Context);
    }

    private static FormContext Context { get; } = new(
        new Call { Scheme = "most", Serial = "2022", Year = 2022, Title = "征集函", AuthorityId = Guid.Empty, Issuer = "司", Limits = { [DemandLimits.SettlementCutoff.Key] = 20221205 } },
        new Organization { Code = "u", Name = "单位", Office = Office.Unit, Path = "/a/d/u/" },
        new Organization { Code = "d", Name = "省厅", Office = Office.Department, Path = "/a/d/", ContactName = "林样例", ContactPhone = "0571-00000101" });
}
