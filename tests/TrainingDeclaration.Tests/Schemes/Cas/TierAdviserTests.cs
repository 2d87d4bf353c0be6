using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes.Cas;

public sealed class TierAdviserTests
{
    [Theory]
    [InlineData("C1", Tier.Seminar)]
    [InlineData("C2", Tier.ShortCourse)]
    [InlineData("C3", Tier.Forum)]
    [InlineData("C4", Tier.Advanced)]
    public void Example_IsNearestToWhatItDeclares(string id, Tier tier)
    {
        var advice = Advise(id, _ => { });

        (advice.Declared, advice.Nearest).ShouldBe((tier, tier));
        advice.Of(tier).IsReached.ShouldBeTrue();
        advice.Summary.ShouldBe($"现按“{tier.Label()}”申报，条件都已满足。");
    }

    [Fact]
    public void InstituteClass_ThatCouldBeMore_IsToldSo()
    {
        var advice = Advise("C1", body => body.ApplyForFunding = null);

        (advice.Declared, advice.Nearest).ShouldBe((Tier.Institute, Tier.Seminar));
        advice.Of(Tier.Seminar).IsReached.ShouldBeTrue();
        advice.Of(Tier.Seminar).Choices.Single().Text.ShouldContain("“是否申请资助”一栏选“是”");
        advice.Summary.ShouldBe("现按“所级培训项目”申报，条件都已满足。另外，“专业技术研修班”的条件也已满足，改按它申报还要选 1 处。");
    }

    [Fact]
    public void ShortClass_IsToldByHowMuch()
    {
        var advice = Advise("C1", body => body.Days = 2);

        advice.Nearest.ShouldBe(Tier.Seminar);
        advice.Of(Tier.Seminar).Missing.Single().Text.ShouldEndWith("现为 2 天，还差 1 天。");
        advice.Summary.ShouldBe("现按“专业技术研修班”申报，还差 1 项：专业技术研修班不少于 3 天，现为 2 天，还差 1 天。");
    }

    [Theory]
    [InlineData(3, 69, 2)]
    [InlineData(4, 69, 1)]
    [InlineData(3, 70, 1)]
    [InlineData(4, 70, 0)]
    public void Premium_MissesWhatTheNumbersMiss(int days, int persons, int missing)
    {
        var advice = Advise("C4", body => (body.Days, body.Persons) = (days, persons));

        advice.Of(Tier.Premium).Missing.Count.ShouldBe(missing);
    }

    [Fact]
    public void Tie_GoesToTheHigherTier()
    {
        var advice = Advise("C4", body => (body.PremiumKind, body.ApplyMohrssConcurrently) = (PremiumKind.Premium, null));

        advice.Of(Tier.Premium).IsReached.ShouldBeTrue();
        advice.Of(Tier.Advanced).IsReached.ShouldBeTrue();
        (advice.Declared, advice.Nearest).ShouldBe((Tier.Premium, Tier.Advanced));
    }

    [Fact]
    public void Around_IsAHintAndNothingMissing()
    {
        var advice = Advise("C4", body => body.Persons = 130);

        advice.Of(Tier.Advanced).Missing.ShouldBeEmpty();
        advice.Of(Tier.Advanced).Hints.ShouldContain(verdict => verdict.Text == "高研一般 100 人次左右（80 至 120 人次），现为 130 人次，多出 10 人次。");
    }

    [Fact]
    public void Empty_HasEveryTierWithClausesAndFullSentences()
    {
        var advice = TierAdviser.Advise(new AcademyClass { DeclarationId = Guid.Empty }, AcademyExamples.Of("C1").Context);

        advice.Tiers.Select(one => one.Tier).ShouldBe(Enum.GetValues<Tier>());
        advice.Tiers.Count(one => one.IsNearest).ShouldBe(1);
        advice.Tiers.SelectMany(one => one.Missing.Concat(one.Choices).Concat(one.Hints).Concat(one.Met))
            .ShouldAllBe(verdict => verdict.Text.EndsWith('。') && verdict.Clause.StartsWith("申报指南（2023年） "));
    }

    [Fact]
    public void Ladder_ShowsWordsAndRecordsOldestFirst()
    {
        var (body, context) = AcademyExamples.Of("C4");

        TierAdviser.Advise(body, context with { Past = [new PastDeclaration("k", 2019, "shortcourse", "检测技能班", true, true)] }).Ladder
            .ShouldBe(["2019年 专项技术短期培训班“检测技能班”", "2020年 专业技术研修班", "2021年 专业技术研修班", "2022年 精品培训项目"]);
    }

    [Fact]
    public void Declared_ComesFirstWithAllItsShortages_ThenWhatElseIsPossible()
    {
        var advice = Advise("C4", body => (body.PremiumKind, body.ApplyMohrssConcurrently, body.Days, body.Persons) = (PremiumKind.Premium, null, 3, 69));

        advice.Summary.ShouldStartWith("现按“精品培训项目”申报，还差 2 项：精品不少于 4 天，现为 3 天，还差 1 天。精品学员不少于 70 人，现为 69 人，还差 1 人。");
        advice.Summary.ShouldNotContain("可以申报");
    }

    /// <summary>Over the table's own answers and both sides of its numbers: the adviser finds missing what the check refuses, and says all of it.</summary>
    [Fact]
    public void AdviserAndCheck_OverAllAnswers_NeverDisagree()
    {
        bool?[] answers = [null, false, true];
        foreach (var id in new[] { "C1", "C2", "C3", "C4" })
        {
            foreach (var type in Enum.GetValues<PlanType>())
            {
                foreach (var premium in Enum.GetValues<PremiumKind>().Cast<PremiumKind?>().Append(null))
                {
                    foreach (var (funding, support, concurrent) in answers.SelectMany(a => answers.SelectMany(b => answers.Select(c => (a, b, c)))))
                    {
                        foreach (var (days, persons, sessions) in new (int?, int?, int?)[] { (null, null, null), (2, 69, 5), (3, 70, 6), (4, 69, null), (5, 100, 8) })
                        {
                            var (body, context) = AcademyExamples.Of(id);
                            (body.PlanType, body.PremiumKind, body.ApplyForFunding, body.ApplyForTechnicalSupport, body.ApplyMohrssConcurrently) = (type, premium, funding, support, concurrent);
                            (body.Days, body.Persons, body.Sessions) = (days, persons, sessions);
                            var advice = TierAdviser.Advise(body, context);
                            var declared = advice.Of(advice.Declared);
                            var refused = AcademyValidator.Check(body, context).Where(finding => finding.Blocks && finding.Code.StartsWith("CAS_", StringComparison.Ordinal)).Select(finding => finding.Message).ToList();

                            declared.Missing.Concat(declared.Choices).Select(verdict => verdict.Text).ShouldBe(refused, ignoreOrder: true);
                            refused.ShouldAllBe(message => advice.Summary.Contains(message, StringComparison.Ordinal));
                            advice.Summary.StartsWith($"现按“{advice.Declared.Label()}”申报，条件都已满足。", StringComparison.Ordinal).ShouldBe(refused.Count == 0);
                        }
                    }
                }
            }
        }
    }

    private static Advice Advise(string id, Action<AcademyClass> change)
    {
        var (body, context) = AcademyExamples.Of(id);
        change(body);
        return TierAdviser.Advise(body, context);
    }
}
