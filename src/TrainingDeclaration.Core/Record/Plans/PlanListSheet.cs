using System.Globalization;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>培训计划 as a list: the items that have been issued, with their numbers (M-57).</summary>
public static class PlanListSheet
{
    /// <summary>The sheet; <paramref name="items"/> are the issued ones, ordered by rank.</summary>
    /// <param name="on">Beijing date.</param>
    public static Sheet Describe(Plan plan, IReadOnlyList<PlanItem> items, DateOnly on) => new()
    {
        Kind = "plan-list",
        Edition = 3,
        Title = plan.Title,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, plan.Title)),
            Free(9, Small(16, $"编号：{Number(plan)}"), Small(8, "金额单位：万元", Align.Right)),
            PlanTable.Head(SchemeCatalog.Of(plan.Call.Scheme).Wording),
            .. items.Select(PlanTable.NumberedLine),
            PlanTable.Total(items) with { KeepWithNext = true },
            .. Issued(plan.Call.Issuer, on),
        ],
    };

    /// <summary>Number of the document.</summary>
    public static string Number(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"{SchemeCatalog.Of(plan.Call.Scheme).PlanNumberPrefix}{plan.Call.Serial}-{plan.Ordinal:00}批");
}
