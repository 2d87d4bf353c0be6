using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class AcademyValidatorTests
{
    [Theory]
    [InlineData("C1", Tier.Seminar)]
    [InlineData("C2", Tier.ShortCourse)]
    [InlineData("C3", Tier.Forum)]
    [InlineData("C4", Tier.Advanced)]
    public void Example_IsEligible(string id, Tier tier)
    {
        var (body, context) = AcademyExamples.Of(id);

        Tiers.Of(body).ShouldBe(tier);
        AcademyValidator.Check(body, context).Where(finding => finding.Blocks).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("V5")]
    [InlineData("V6")]
    [InlineData("V7")]
    [InlineData("V8")]
    [InlineData("V9")]
    [InlineData("V10")]
    [InlineData("V11")]
    [InlineData("V12")]
    public void ValidationCase_GivesItsCodeAndClause(string id)
    {
        var (body, context) = AcademyExamples.Of(id);
        var (expected, code, clauses) = AcademyExamples.Expected(id);

        var findings = AcademyValidator.Check(body, context);
        var verdicts = Eligibility.Judge(body, context, Tiers.Of(body)).Where(verdict => !verdict.IsMet && verdict.Rule.Code == code).ToList();
        verdicts.SelectMany(verdict => verdict.Rule.Clauses).ShouldBeSubsetOf([.. clauses, "C-59"]);
        clauses.ShouldBeSubsetOf(verdicts.SelectMany(verdict => verdict.Rule.Clauses));
        if (expected == "OK")
        {
            findings.Where(finding => finding.Blocks).ShouldBeEmpty();
            findings.ShouldContain(finding => finding.Code == code && finding.Grade == Grade.Hint);
        }
        else
        {
            findings.ShouldContain(finding => finding.Code == code && finding.Grade == Grade.Error && finding.Clause!.StartsWith("申报指南（2023年） ") && finding.Quote!.Length > 0);
        }
    }

    [Theory]
    [InlineData("V5", 1)]
    [InlineData("V6", 1)]
    [InlineData("V7", 1)]
    [InlineData("V8", 1)]
    [InlineData("V9", 1)]
    [InlineData("V11", 1)]
    public void ValidationCase_HasNothingElseThatBlocks(string id, int count)
    {
        var (body, context) = AcademyExamples.Of(id);

        AcademyValidator.Check(body, context).Count(finding => finding.Blocks).ShouldBe(count);
    }

    [Fact]
    public void Institute_NeedsTitleTypeContactAudienceAndContentOnly()
    {
        var (_, context) = AcademyExamples.Of("C1");

        AcademyValidator.Check(new AcademyClass { DeclarationId = Guid.Empty }, context).Where(finding => finding.Blocks).Select(finding => finding.Field)
            .ShouldBe(["contactName", "contactPhone", "title", "audience", "content", "planType"]);
        AcademyValidator.Check(
            new AcademyClass { DeclarationId = Guid.Empty, ContactName = "孙样例", ContactPhone = "010-00000701", Title = "班", PlanType = PlanType.Seminar, Audience = "所内人员", Content = "内容" },
            context).Where(finding => finding.Blocks).ShouldBeEmpty();
    }

    [Fact]
    public void Messages_AreChineseAndEndTheirSentence()
    {
        foreach (var kind in new PremiumKind?[] { null, PremiumKind.Premium, PremiumKind.MohrssAdvanced })
        {
            foreach (var type in new PlanType?[] { null, PlanType.Seminar, PlanType.ShortCourse, PlanType.Forum })
            {
                var body = new AcademyClass { DeclarationId = Guid.Empty, PremiumKind = kind, PlanType = type, ApplyForFunding = true };
                AcademyValidator.Check(body, AcademyExamples.Of("C1").Context)
                    .ShouldAllBe(finding => finding.Message.EndsWith('。') && !finding.Message.Contains("。。") && !finding.Message.Contains('{') && finding.Message.Any(c => c > '一'));
            }
        }
    }

    [Theory]
    [InlineData(0, "NUMBER_RANGE")]
    [InlineData(4, null)]
    [InlineData(5, "DAYS_OVER_SPAN")]
    [InlineData(366, "NUMBER_RANGE")]
    public void Days_FitTheCalendar(int days, string? code) => First("C1", body => body.Days = days, "NUMBER_RANGE", "DAYS_OVER_SPAN").ShouldBe(code);

    [Fact]
    public void Period_MayBeWordsOnly()
    {
        First("C1", body => (body.PeriodStart, body.PeriodEnd, body.PeriodText) = (null, null, "2023年5月"), "PERIOD_OPEN", "PERIOD_REQUIRED").ShouldBeNull();
        First("C1", body => (body.PeriodStart, body.PeriodEnd) = (null, null), "PERIOD_OPEN", "PERIOD_REQUIRED").ShouldBe("PERIOD_OPEN");
        First("C1", body => body.PeriodStart = null, "PERIOD_REQUIRED").ShouldBe("PERIOD_REQUIRED");
        First("C1", body => body.PeriodEnd = new DateOnly(2023, 5, 1), "PERIOD_REVERSED").ShouldBe("PERIOD_REVERSED");
    }

    [Fact]
    public void Money_IsOnlyAskedForWhereItIsAppliedFor()
    {
        First("C3", body => body.RequestedFen = Money.FenPerWan, "REQUESTED_WITHOUT_FUNDING").ShouldBe("REQUESTED_WITHOUT_FUNDING");
        First("C1", body => body.BudgetFen = 7 * Money.FenPerWan, "REQUESTED_OVER_BUDGET").ShouldBe("REQUESTED_OVER_BUDGET");
        First("C1", body => body.BudgetFen = 8 * Money.FenPerWan, "REQUESTED_OVER_BUDGET").ShouldBeNull();
        First("C1", body => body.RequestedFen = 100_000 * Money.FenPerWan, "AMOUNT_RANGE").ShouldBe("AMOUNT_RANGE");
    }

    [Fact]
    public void Texts_KeepTheirLengths()
    {
        First("C1", body => body.Title = new string('班', 60), "TOO_LONG").ShouldBeNull();
        First("C1", body => body.Title = new string('班', 61), "TOO_LONG").ShouldBe("TOO_LONG");
        First("C1", body => body.ContactPhone = "打不通", "PHONE_SHAPE").ShouldBe("PHONE_SHAPE");
        First("C1", body => body.JointUnits = [""], "JOINT_UNIT").ShouldBe("JOINT_UNIT");
        First("C1", body => body.PriorClasses = [new PriorClass(null, null, null, false, false, false, null)], "PRIOR_INCOMPLETE").ShouldBe("PRIOR_INCOMPLETE");
    }

    [Fact]
    public void Unread_IsAnErrorOnceAndNotAlsoMissing()
    {
        var (body, context) = AcademyExamples.Of("C1");
        (body.Days, body.Unread) = (null, new Dictionary<string, string> { ["days"] = "三四天" });

        AcademyValidator.Check(body, context).Where(finding => finding.Field == "days").Select(finding => finding.Code).ShouldBe(["UNREADABLE"]);
    }

    private static string? First(string id, Action<AcademyClass> change, params string[] codes)
    {
        var (body, context) = AcademyExamples.Of(id);
        change(body);
        return AcademyValidator.Check(body, context).FirstOrDefault(finding => codes.Contains(finding.Code))?.Code;
    }
}
