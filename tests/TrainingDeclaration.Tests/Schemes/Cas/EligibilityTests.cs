using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

/// <summary>The decision table at every threshold: one below, on it, one above.</summary>
public sealed class EligibilityTests
{
    [Theory]
    [InlineData(Tier.Seminar, "C1", 2, false)]
    [InlineData(Tier.Seminar, "C1", 3, true)]
    [InlineData(Tier.Seminar, "C1", 4, true)]
    [InlineData(Tier.ShortCourse, "C2", 2, false)]
    [InlineData(Tier.ShortCourse, "C2", 3, true)]
    [InlineData(Tier.ShortCourse, "C2", 4, true)]
    public void Days_OfAClass(Tier tier, string id, int days, bool isMet) => RuleVerdict(tier, "CAS_MIN_DAYS", id, body => body.Days = days).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(Tier.Premium, 3, false)]
    [InlineData(Tier.Premium, 4, true)]
    [InlineData(Tier.Premium, 5, true)]
    [InlineData(Tier.Advanced, 3, false)]
    [InlineData(Tier.Advanced, 4, true)]
    [InlineData(Tier.Advanced, 5, true)]
    public void Days_OfPremium(Tier tier, int days, bool isMet) => RuleVerdict(tier, "CAS_PREMIUM_MIN_DAYS", "C4", body => body.Days = days).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(Tier.Premium, 69, false)]
    [InlineData(Tier.Premium, 70, true)]
    [InlineData(Tier.Premium, 71, true)]
    [InlineData(Tier.Advanced, 69, false)]
    [InlineData(Tier.Advanced, 70, true)]
    public void Persons_OfPremium(Tier tier, int persons, bool isMet) => RuleVerdict(tier, "CAS_PREMIUM_MIN_PERSONS", "C4", body => body.Persons = persons).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    public void Sessions_OfAForum(int sessions, bool isMet) => RuleVerdict(Tier.Forum, "CAS_FORUM_MIN_SESSIONS", "C3", body => body.Sessions = sessions).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void CreditHours_OfAForum(int hours, bool isMet) => RuleVerdict(Tier.Forum, "CAS_FORUM_MIN_CREDIT_HOURS", "C3", body => body.CreditHours = hours).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(14.99, true)]
    [InlineData(15.00, true)]
    [InlineData(15.01, false)]
    public void Subsidy_OfAdvanced(double wan, bool isMet) =>
        RuleVerdict(Tier.Advanced, "CAS_MOHRSS_SUBSIDY_CAP_15", "C4", body => body.RequestedFen = (long)Math.Round(wan * Money.FenPerWan)).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Days_AroundFive_WarnOnly(int days, bool isMet)
    {
        var verdict = RuleVerdict(Tier.Advanced, "CAS_MOHRSS_DAYS_AROUND_5", "C4", body => body.Days = days);

        (verdict.IsMet, verdict.Blocks, verdict.Rule.Grade).ShouldBe((isMet, false, Grade.Hint));
    }

    [Theory]
    [InlineData(79, false)]
    [InlineData(80, true)]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Persons_AroundAHundred_WarnOnly(int persons, bool isMet)
    {
        var verdict = RuleVerdict(Tier.Advanced, "CAS_MOHRSS_PERSONS_AROUND_100", "C4", body => body.Persons = persons);

        (verdict.IsMet, verdict.Blocks).ShouldBe((isMet, false));
    }

    [Fact]
    public void Tolerance_IsSetByTheCall()
    {
        var (body, context) = AcademyExamples.Of("C4");
        body.Days = 7;

        Eligibility.Judge(body, context.WithLimit(AcademyLimits.AdvancedDaysTo, 7), Tier.Advanced).Single(verdict => verdict.Rule.Code == "CAS_MOHRSS_DAYS_AROUND_5").IsMet.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, "尚未填写")]
    [InlineData(2, "现为 2 天，还差 1 天")]
    [InlineData(3, "现为 3 天")]
    public void Text_SaysByHowMuch(int? days, string said)
    {
        var verdict = RuleVerdict(Tier.Seminar, "CAS_MIN_DAYS", "C1", body => body.Days = days);

        verdict.Text.ShouldBe($"专业技术研修班不少于 3 天，{said}。");
        (verdict.Clause, verdict.Field, verdict.Gap).ShouldBe(("申报指南（2023年） 一（一）1", "days", Math.Max(0, 3 - (days ?? 0))));
    }

    [Theory]
    [InlineData(AudienceKind.Research, true)]
    [InlineData(AudienceKind.Science, false)]
    [InlineData(AudienceKind.Technical, false)]
    [InlineData(AudienceKind.Management, false)]
    [InlineData(AudienceKind.Other, false)]
    [InlineData(null, false)]
    public void Audience_OfASeminar_IsResearchStaffOnly(AudienceKind? kind, bool isMet)
    {
        var verdict = RuleVerdict(Tier.Seminar, "CAS_SEMINAR_RESEARCH_STAFF", "C1", body => body.AudienceKind = kind);

        (verdict.IsMet, verdict.Blocks).ShouldBe((isMet, !isMet));
    }

    [Theory]
    [InlineData(AudienceKind.Science, true)]
    [InlineData(AudienceKind.Technical, true)]
    [InlineData(AudienceKind.Management, false)]
    public void Audience_OfAShortCourse_WarnsOnly(AudienceKind kind, bool isMet)
    {
        var verdict = RuleVerdict(Tier.ShortCourse, "CAS_SHORT_COURSE_SCIENCE_STAFF", "C2", body => body.AudienceKind = kind);

        (verdict.IsMet, verdict.Blocks).ShouldBe((isMet, false));
    }

    [Theory]
    [InlineData("示范大学", "DE", true, true)]
    [InlineData("示范大学", "HK", false, true)]
    [InlineData("示范大学", "CN", false, false)]
    [InlineData("示范大学", null, false, false)]
    [InlineData(null, "DE", false, false)]
    public void Experts_OfAForum_AreFromAbroadWithInstitutionAndCountry(string? institution, string? country, bool isForeign, bool isComplete)
    {
        void Change(AcademyClass body) => body.Experts = [new Expert("示例学者", institution, country)];

        RuleVerdict(Tier.Forum, "CAS_FORUM_FOREIGN_EXPERTS", "C3", Change).IsMet.ShouldBe(isForeign);
        RuleVerdict(Tier.Forum, "CAS_FORUM_EXPERT_INCOMPLETE", "C3", Change).IsMet.ShouldBe(isComplete);
    }

    [Theory]
    [InlineData("C1", "CAS_FUNDING_FLAG", null, null, null, null)]
    [InlineData("C1", "CAS_TECHNICAL_SUPPORT_ONLY_FORUM", true, true, null, null)]
    [InlineData("C3", "CAS_TECHNICAL_SUPPORT_FLAG", null, null, null, null)]
    [InlineData("C3", "CAS_FORUM_NO_FUNDING", true, true, null, null)]
    [InlineData("C4", "CAS_FUNDING_FLAG", false, null, PremiumKind.MohrssAdvanced, true)]
    [InlineData("C4", "CAS_PREMIUM_FLAG", true, null, PremiumKind.Premium, true)]
    [InlineData("C4", "CAS_PREMIUM_FLAG", true, null, PremiumKind.No, true)]
    [InlineData("C4", "CAS_CONCURRENT_FLAG", true, null, PremiumKind.MohrssAdvanced, false)]
    [InlineData("C4", "CAS_CONCURRENT_FLAG", true, null, PremiumKind.MohrssAdvanced, null)]
    public void Flags_MustAgreeWithTheTier(string id, string code, bool? funding, bool? support, PremiumKind? premium, bool? concurrent)
    {
        var (body, context) = AcademyExamples.Of(id);
        (body.ApplyForFunding, body.ApplyForTechnicalSupport, body.PremiumKind, body.ApplyMohrssConcurrently) = (funding, support, premium, concurrent);
        var tier = id switch { "C1" => Tier.Seminar, "C3" => Tier.Forum, _ => Tier.Advanced };

        Eligibility.Judge(body, context, tier).Where(verdict => verdict.Blocks).Select(verdict => verdict.Rule.Code).ShouldBe([code]);
    }

    [Fact]
    public void Flags_OfPremium_AskForFundingAndNoConcurrentDeclaration()
    {
        var (body, context) = AcademyExamples.Of("C4");
        (body.ApplyForFunding, body.PremiumKind, body.ApplyMohrssConcurrently) = (false, PremiumKind.Premium, true);

        Eligibility.Judge(body, context, Tier.Premium).Where(verdict => verdict.Blocks).Select(verdict => verdict.Rule.Code).ShouldBe(["CAS_FUNDING_FLAG", "CAS_CONCURRENT_FLAG"]);
    }

    [Theory]
    [InlineData(Tier.Seminar, PlanType.ShortCourse, false)]
    [InlineData(Tier.Seminar, PlanType.Seminar, true)]
    [InlineData(Tier.Forum, PlanType.Forum, true)]
    [InlineData(Tier.Premium, PlanType.ShortCourse, true)]
    [InlineData(Tier.Premium, PlanType.Forum, false)]
    [InlineData(Tier.Advanced, PlanType.Forum, false)]
    [InlineData(Tier.Institute, null, false)]
    [InlineData(Tier.Institute, PlanType.Forum, true)]
    public void PlanType_FitsTheTier(Tier tier, PlanType? type, bool isMet) => RuleVerdict(tier, "CAS_PLAN_TYPE", "C4", body => body.PlanType = type).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(2022, 2023, false)]
    [InlineData(2023, 2023, true)]
    [InlineData(2023, 2024, false)]
    public void Year_IsThatOfTheCall(int first, int last, bool isMet) =>
        RuleVerdict(Tier.Institute, "CAS_PLAN_YEAR", "C1", body => (body.PeriodStart, body.PeriodEnd) = (new DateOnly(first, 12, 30), new DateOnly(last, 12, 31))).IsMet.ShouldBe(isMet);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void Premium_IsOpenAndHasItsOwnTextbook(bool? answer, bool isMet)
    {
        RuleVerdict(Tier.Premium, "CAS_PREMIUM_OPEN", "C4", body => body.OpenToAcademy = answer).IsMet.ShouldBe(isMet);
        RuleVerdict(Tier.Premium, "CAS_PREMIUM_OWN_TEXTBOOK", "C4", body => body.HasOwnTextbook = answer).IsMet.ShouldBe(isMet);
    }

    [Fact]
    public void Rules_StandInTheOrderOfTheSteps()
    {
        var (body, context) = AcademyExamples.Of("C4");

        foreach (var tier in Enum.GetValues<Tier>())
        {
            Eligibility.Judge(body, context, tier).Select(verdict => verdict.Rule.Step).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Rules_CiteClausesThatCanBeQuotedAndHoldForLaterYears()
    {
        EligibilityRules.For(2031).ShouldBe(EligibilityRules.For(2023));
        foreach (var rule in EligibilityRules.For(2023))
        {
            rule.Clauses.ShouldNotBeEmpty();
            rule.Clauses.ShouldAllBe(id => GuideClause.Of(id).Quote.Length > 0);
            rule.Message.ShouldNotEndWith("。");
        }
    }

    private static RuleVerdict RuleVerdict(Tier tier, string code, string id, Action<AcademyClass> change)
    {
        var (body, context) = AcademyExamples.Of(id);
        change(body);
        return Eligibility.Judge(body, context, tier).Single(verdict => verdict.Rule.Code == code);
    }
}
