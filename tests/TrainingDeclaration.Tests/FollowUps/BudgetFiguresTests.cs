using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Printing.Excel;
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
    public void WorkedExample_AsASpreadsheet_HasTheSameFormulasAndAmountsToTheFen()
    {
        var sources = new Dictionary<Guid, string> { [Guid.Empty] = "测试数据" };
        var file = BudgetTable.Write(
            WorkedExample.Content(budget: budget => budget.Shares.Add(new OwnShare { Id = "owna", Item = "口译", Fen = 3_000_050 })), WorkedExample.Context(WorkedExample.Costs), sources, "按第 1 次报送的内容生成。");

        XlsxReader.Read(file, out var sheets).ShouldBeNull();
        sheets.Select(sheet => sheet.Name).ShouldBe(["按标准测算", "预算和限额", "依据"]);
        sheets[0].Rows[0].Cells[0].Text.ShouldBe("JH2022-017　智能制造示例线上培训班　示例智能装备研究院");
        Cells(sheets[0], 0, 2, 3, 5, 6).ShouldBe(
        [
            "国家（地区） 币种 每人每天 算式 金额（元）",
            "德国 EUR 60 60.00 EUR × 118 人 × 4 天 × 712.34 ÷ 100 = 201,734.69 元 201734.69",
            "法国 EUR 58 58.00 EUR × 118 人 × 1 天 × 712.34 ÷ 100 = 48,752.55 元 48752.55",
            "合计 测试数据 250487.24",
        ]);
        Cells(sheets[1], 0, 1, 2).ShouldBe(
        [
            "项目 说明 金额（元）", "申请资助经费 245757.3", "单位自筹 口译 30000.5", "自筹和境外资助合计 30000.5", "按标准合计 118 人，培训 5 天 250487.24",
            "协议：示例工业大学 34,500.00 EUR 245757.3", "协议折合合计 245757.3", "计划核定 285000", "资助额度上限 计划核定、按标准合计、协议折合中最低的一项；没有测算出的不计 245757.3",
        ]);
        Cells(sheets[2], 0, 1).ShouldBe(
        [
            "项目 内容", "测算日期 2022-09-01", "标准表 测试标准（测试〔2022〕1号）　测试数据", "标准表来源 测试数据", $"标准表摘要（SHA-256） {new string('0', 64)}",
            "汇率 EUR 100 EUR 折合人民币 712.34", "汇率 EUR 日期 2022-09-01", "汇率 EUR 来源 中间价，测试数据",
        ]);
        sheets[0].Rows[3].Cells[6].Kind.ShouldBe(XlsxCellKind.Number);

        // The page, the filed paper and the file take the same figures: each amount of the one is in the others.
        var read = string.Concat(ExecutionFields.Of(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs)).Select(field => field.Text));
        var filing = PrintedText.Of(FilingSheet.Describe(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs), Papers.OwnFollowUps.Head));
        foreach (var amount in sheets[0].Rows.Skip(3).Select(row => decimal.Parse(row.Cells[6].Text, CultureInfo.InvariantCulture).ToString("#,##0.00", CultureInfo.InvariantCulture)))
        {
            read.ShouldContain(amount);
            filing.ShouldContain(amount);
        }
    }

    [Fact]
    public void Spreadsheet_WithoutStandards_SaysSoAndLeavesTheAmountBlank()
    {
        var file = BudgetTable.Write(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs with { Basis = null }), new Dictionary<Guid, string>(), "");

        XlsxReader.Read(file, out var sheets).ShouldBeNull();
        Cells(sheets[0], 0, 5, 6)[1].ShouldStartWith("合计 未载入标准，无法测算");
        sheets[0].Rows[^1].Cells.Keys.ShouldNotContain(6, "never 0");
    }

    /// <summary>Some columns of the rows below the lines at the head, blank cells left out.</summary>
    private static List<string> Cells(XlsxSheet sheet, params int[] columns) =>
        [.. sheet.Rows.Where(row => row.Number > 2).Select(row => string.Join(' ', columns.Where(row.Cells.ContainsKey).Select(at => row.Cells[at].Text)))];

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
