using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

/// <summary>What earlier classes prove: with a record of one's own, by statement with a reason, or not at all.</summary>
public sealed class HeldClassTests
{
    private const string Basis = "CAS_PREMIUM_PRIOR_HISTORY_REQUIRED";
    private const string Unproved = "CAS_PRIOR_WITHOUT_RECORD";
    private const string Mismatch = "CAS_PRIOR_RECORD_MISMATCH";

    private static readonly PastDeclaration Record = new("abc", 2021, "seminar", "往年研修班", IsGranted: true, IsCompleted: true);

    [Theory]
    [InlineData(Tier.Premium, false, true, true)]
    [InlineData(Tier.Advanced, false, true, true)]
    [InlineData(Tier.Seminar, true, true, true)]
    [InlineData(Tier.Seminar, false, true, false)]
    [InlineData(Tier.ShortCourse, true, true, true)]
    [InlineData(Tier.ShortCourse, true, false, false)]
    [InlineData(Tier.Forum, true, true, false)]
    [InlineData(Tier.Institute, true, true, false)]
    public void Premium_BuildsOnAFormerProject(Tier kind, bool isFunded, bool isCompleted, bool isMet) =>
        Codes(Tier.Premium, new PriorClass(2021, kind, null, isFunded, isCompleted, IsThisClass: false, null)).Contains($"{Basis} C-34").ShouldBe(!isMet);

    [Fact]
    public void Forum_CountsWhereTheCallAllowsIt()
    {
        var (body, context) = Case(new PriorClass(2021, Tier.Forum, null, IsFunded: true, IsCompleted: true, IsThisClass: true, null));

        Codes(body, context, Tier.Premium).ShouldContain($"{Basis} C-34");
        Codes(body, context.WithLimit(AcademyLimits.ForumCounts, 1), Tier.Premium).ShouldNotContain($"{Basis} C-34");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Premium_WasHeldBefore(bool isThisClass, bool isMet) =>
        Codes(Tier.Premium, new PriorClass(2021, Tier.Premium, null, true, IsCompleted: true, isThisClass, null)).Contains($"{Basis} C-35").ShouldBe(!isMet);

    [Fact]
    public void Premium_WithoutAnyHistory_MissesBoth() => Codes(Tier.Premium).ShouldBe([$"{Basis} C-34", $"{Basis} C-35"]);

    [Theory]
    [InlineData(Tier.Premium, true)]
    [InlineData(Tier.Advanced, true)]
    [InlineData(Tier.Seminar, false)]
    public void Advanced_BuildsOnPremiumOrAdvanced(Tier kind, bool isMet) =>
        Codes(Tier.Advanced, new PriorClass(2021, kind, null, true, true, IsThisClass: false, null)).Contains("CAS_MOHRSS_PRIOR_HISTORY_REQUIRED C-49").ShouldBe(!isMet);

    [Fact]
    public void Record_ThatFits_ProvesWithoutAReason()
    {
        var (body, context) = Case(new PriorClass(null, null, null, IsFunded: false, IsCompleted: false, IsThisClass: true, "abc"));
        context = context with { Past = [Record] };

        Codes(body, context, Tier.Premium).ShouldBeEmpty();
        HeldClass.Of(body, context).Single().Text.ShouldBe("2021年 专业技术研修班“往年研修班”");
    }

    [Theory]
    [InlineData("other", 2021, Tier.Seminar, true, "没有所选的记录")]
    [InlineData("abc", 2020, Tier.Seminar, true, "记录中是 2021 年")]
    [InlineData("abc", 2021, Tier.Premium, true, "记录中是专业技术研修班")]
    [InlineData("abc", 2021, Tier.Seminar, false, "没有获得资助")]
    public void Record_ThatDoesNotFit_IsAnError(string key, int year, Tier kind, bool isGranted, string said)
    {
        var (body, context) = Case(new PriorClass(year, kind, null, IsFunded: true, IsCompleted: true, IsThisClass: true, key));
        context = context with { Past = [Record with { IsGranted = isGranted }] };

        Eligibility.Judge(body, context, Tier.Premium).Single(verdict => verdict.Rule.Code == Mismatch).Text.ShouldContain(said);
        Codes(body, context, Tier.Premium).ShouldContain($"{Basis} C-34");
        AcademyValidator.Check(body, context).ShouldContain(finding => finding.Code == Mismatch && finding.Blocks);
    }

    [Fact]
    public void Record_NotCompletedYet_ProvesNothing()
    {
        var (body, context) = Case(new PriorClass(2021, Tier.Seminar, null, IsFunded: true, IsCompleted: false, IsThisClass: true, "abc"));

        Codes(body, context with { Past = [Record with { IsCompleted = false }] }, Tier.Premium).ShouldBe([$"{Basis} C-34", $"{Basis} C-35"]);
    }

    [Theory]
    [InlineData(2022, true)]
    [InlineData(2023, false)]
    [InlineData(2024, false)]
    public void Year_LiesBeforeTheCall(int year, bool isMet) =>
        Codes(Tier.Premium, new PriorClass(year, Tier.Seminar, null, true, true, IsThisClass: true, null)).Contains($"{Mismatch} C-34").ShouldBe(!isMet);

    [Fact]
    public void Word_WithoutARecord_AsksForAReasonAndIsFlagged()
    {
        var (body, context) = Case(new PriorClass(2021, Tier.Seminar, null, IsFunded: true, IsCompleted: true, IsThisClass: true, null));
        body.PriorReason = null;

        var asked = AcademyValidator.Check(body, context).Single(finding => finding.Code == Unproved);
        (asked.Grade, asked.Blocks, asked.Field).ShouldBe((Grade.NeedsReason, true, "historyReason"));

        body.PriorReason = "系统启用前举办";
        var flagged = AcademyValidator.Check(body, context).Single(finding => finding.Code == Unproved);
        (flagged.Blocks, flagged.Reason).ShouldBe((false, "系统启用前举办"));
    }

    [Fact]
    public void Word_BesideARecordThatProvesTheSame_AsksForNothing()
    {
        var (body, context) = Case(
            new PriorClass(2021, Tier.Seminar, null, true, true, IsThisClass: true, "abc"),
            new PriorClass(2019, Tier.Seminar, null, true, true, IsThisClass: true, null));
        body.PriorReason = null;

        AcademyValidator.Check(body, context with { Past = [Record] }).ShouldNotContain(finding => finding.Code == Unproved);
    }

    private static List<string> Codes(Tier tier, params PriorClass[] prior)
    {
        var (body, context) = Case(prior);
        return Codes(body, context, tier);
    }

    /// <summary>The conditions on history that are not met, with the first clause.</summary>
    private static List<string> Codes(AcademyClass body, FormContext context, Tier tier) =>
        [.. Eligibility.Judge(body, context, tier).Where(verdict => verdict.Blocks && verdict.Rule.Step == JudgingStep.History).Select(verdict => $"{verdict.Rule.Code} {verdict.Rule.Clauses[0]}")];

    private static (AcademyClass Body, FormContext Context) Case(params PriorClass[] prior)
    {
        var (body, context) = AcademyExamples.Of("C4");
        (body.PriorClasses, body.PremiumKind, body.ApplyMohrssConcurrently) = ([.. prior], PremiumKind.Premium, null);
        return (body, context);
    }
}
