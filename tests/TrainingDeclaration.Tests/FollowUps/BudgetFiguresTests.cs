using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class BudgetFiguresTests
{
    [Fact]
    public void WorkedExample_ComesOutToTheFen_OnEveryPaper()
    {
        var basis = ExecutionRules.Funding(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs));

        basis.Reference.ShouldNotBeNull().Lines.Select(line => line.Fen).ShouldBe([20_173_469, 4_875_255]);
        basis.Reference.TotalFen.ShouldBe(25_048_724);
        basis.AgreedFen.ShouldBe(24_575_730);
        basis.Most(WorkedExample.GrantedFen).ShouldBe(24_575_730);
        FundingBasis.FromJson(basis.ToJson()).ToJson().ShouldBe(basis.ToJson());

        var filing = PrintedText.Of(FilingSheet.Describe(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs), Papers.OwnFollowUps.Head));
        filing.ShouldContain("250,487.24");
        filing.ShouldContain(PrintedText.Solid("60.00 EUR × 118 人 × 4 天 × 712.34 ÷ 100 = 201,734.69 元"));
        var notice = PrintedText.Of(Papers.OwnFollowUps.Notice);
        notice.ShouldContain("245,757.30元（人民币贰拾肆万伍仟柒佰伍拾柒元叁角）");
        notice.ShouldContain("250,487.24");
    }

    [Fact]
    public void Figures_WithoutStandardsOrRate_SayWhatIsMissingAndNeverZero()
    {
        var without = ExecutionRules.Funding(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs with { Basis = null }));
        without.Reference.ShouldBeNull();
        without.NoReference.ShouldNotBeNull().ShouldContain("未载入标准，无法测算");
        without.Most(WorkedExample.GrantedFen).ShouldBe(24_575_730, "what was agreed still binds");

        var noRate = ExecutionRules.Funding(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs with { Rates = new Dictionary<string, Core.Record.Costs.RateFigures>() }));
        noRate.Reference.ShouldBeNull();
        noRate.AgreedFen.ShouldBeNull();
        noRate.WithoutRate.ShouldBe(["EUR"]);
    }

    [Fact]
    public void Place_WithoutAStandard_WaitsForTheOneThatIsReferredTo()
    {
        var elsewhere = WorkedExample.Content(schedule: schedule => schedule.Teachers[1].CountryCode = "IT");
        ExecutionRules.Funding(elsewhere, WorkedExample.Context(WorkedExample.Costs)).NoReference.ShouldNotBeNull().ShouldContain("意大利");

        var referred = WorkedExample.Content(
            schedule: schedule => schedule.Teachers[1].CountryCode = "IT", budget: budget => budget.Standards.Add(new PlaceStandard("IT", 2, "邻近国家，水平相当")));
        var basis = ExecutionRules.Funding(referred, WorkedExample.Context(WorkedExample.Costs));
        basis.Reference.ShouldNotBeNull().Lines[1].ReferenceReason.ShouldBe("邻近国家，水平相当");
    }

    [Theory]
    [InlineData(0, "零元整")]
    [InlineData(1, "壹分")]
    [InlineData(30, "叁角")]
    [InlineData(105, "壹元零伍分")]
    [InlineData(100_000, "壹仟元整")]
    [InlineData(100_001, "壹仟元零壹分")]
    [InlineData(10_000_000, "壹拾万元整")]
    [InlineData(10_050_000, "壹拾万零伍佰元整")]
    [InlineData(25_216_836, "贰拾伍万贰仟壹佰陆拾捌元叁角陆分")]
    [InlineData(100_000_001_000, "壹拾亿零壹拾元整")]
    [InlineData(1_000_200_030_000, "壹佰亿零贰佰万零叁佰元整")]
    public void ChineseAmount_IsWhatPaymentPapersWrite(long fen, string words) => ChineseAmount.Of(fen).ShouldBe(words);
}
