using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// 经费预算 as a spreadsheet (M-23): what the standards give line by line with its formula, what is asked for and the limits, and what the
/// calculation rests on. Amounts are numbers in 元; they are those of the page and of the filed paper.
/// </summary>
public static class BudgetTable
{
    /// <summary>The file.</summary>
    /// <param name="context">With the standards and rates of the day.</param>
    /// <param name="sources">Where tables and rates come from, by their ids.</param>
    /// <param name="made">What the content is and when it was exported, a sentence for the head.</param>
    public static byte[] Write(DossierContent content, DossierContext context, IReadOnlyDictionary<Guid, string> sources, string made)
    {
        var costs = context.Costs ?? throw new ArgumentException("Standards and rates have not been read.", nameof(context));
        var (materials, declaration) = (ExecutionMaterials.Of(content), context.Declaration);
        var basis = BudgetFigures.Of(materials, costs);
        string[] head = [$"{declaration.PlanNumber}　{declaration.Title}　{context.Form.Unit.Name}", made];
        return Spreadsheet.Write(
            new SheetTable(
                "按标准测算", [("国家（地区）", 16), ("适用的标准", 20), ("币种", 8), ("每人每天", 12), ("人数和天数", 18), ("算式", 60), ("金额（元）", 16), ("参照的理由", 30)],
                [.. Measured(basis)])
            { Head = head },
            new SheetTable("预算和限额", [("项目", 24), ("说明", 60), ("金额（元）", 16)], [.. Budgeted(materials.Budget, basis, declaration.GrantedFen ?? 0)]) { Head = head },
            new SheetTable("依据", [("项目", 24), ("内容", 80)], [.. Evidence(basis, costs, sources)]) { Head = head });
    }

    private static IEnumerable<object?[]> Measured(FundingBasis basis)
    {
        foreach (var line in basis.Reference?.Lines ?? [])
        {
            yield return
            [
                Countries.Find(line.Place)?.Name ?? line.Place, line.Line.CityScope is { } city ? $"{line.Line.PrintedName} {city}" : line.Line.PrintedName, line.Line.Currency,
                line.Line.CentsPerPersonDay / 100m, line.Attendances.Text, line.Formula, new Yuan(line.Fen), line.ReferenceReason,
            ];
        }

        yield return basis.Reference is { } reference
            ? ["合计", null, null, null, null, reference.IsTest ? "测试数据" : null, new Yuan(reference.TotalFen), null]
            : ["合计", null, null, null, null, basis.NoReference, null, null];
    }

    private static IEnumerable<object?[]> Budgeted(Budget budget, FundingBasis basis, long granted)
    {
        yield return ["申请资助经费", null, InYuan(budget.AskedFen)];
        foreach (var share in budget.Shares)
        {
            yield return [share.IsFromAbroad ? "境外资助" : "单位自筹", share.Item, InYuan(share.Fen)];
        }

        yield return ["自筹和境外资助合计", null, new Yuan(budget.SharesFen)];
        yield return ["按标准合计", basis.Reference is null ? basis.NoReference : $"{basis.Persons} 人，培训 {basis.Days} 天", InYuan(basis.Reference?.TotalFen)];
        foreach (var price in basis.Agreements)
        {
            yield return [$"协议：{price.Institution}", FollowUpLabels.Amount(price.Cents, price.Currency) + (price.Fen is null ? "　汇率未载入" : ""), InYuan(price.Fen)];
        }

        yield return ["协议折合合计", null, InYuan(basis.AgreedFen)];
        yield return ["计划核定", null, new Yuan(granted)];
        yield return ["资助额度上限", "计划核定、按标准合计、协议折合中最低的一项；没有测算出的不计", new Yuan(basis.Most(granted))];
    }

    private static IEnumerable<object?[]> Evidence(FundingBasis basis, CostContext costs, IReadOnlyDictionary<Guid, string> sources)
    {
        yield return ["测算日期", costs.Day];
        if (costs.Basis is { } table)
        {
            yield return ["标准表", $"{table.Title}（{table.DocumentNumber}）{(table.IsTest ? "　测试数据" : "")}"];
            yield return ["标准表来源", sources.GetValueOrDefault(table.TableId)];
            yield return ["标准表摘要（SHA-256）", table.LinesHash];
        }
        else
        {
            yield return ["标准表", "未载入标准，无法测算"];
        }

        foreach (var rate in Rates(basis))
        {
            yield return [$"汇率 {rate.Currency}", $"{rate.Quote.Label(rate.Currency)} {CostAmounts.Rate(rate.Value)}"];
            yield return [$"汇率 {rate.Currency} 日期", rate.RateDate];
            yield return [$"汇率 {rate.Currency} 来源", string.Join('，', new[] { rate.Kind.Label(), sources.GetValueOrDefault(rate.Id) }.OfType<string>())];
        }
    }

    /// <summary>The rates that standards and agreements were converted with, each once.</summary>
    private static IEnumerable<RateFigures> Rates(FundingBasis basis) =>
        (basis.Reference?.Lines.Select(line => line.Rate) ?? []).Concat(basis.Agreements.Select(price => price.Rate)).OfType<RateFigures>().DistinctBy(rate => rate.Id);

    private static Yuan? InYuan(long? fen) => fen is { } value ? new Yuan(value) : null;
}
