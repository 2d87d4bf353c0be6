using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Papers.SheetParts;

namespace TrainingDeclaration.Core.Plans;

/// <summary>培训计划 as a list: the items that have been issued, with their numbers (M-57).</summary>
public static class PlanListSheet
{
    /// <summary>The sheet; <paramref name="items"/> are the issued ones, ordered by rank.</summary>
    /// <param name="on">Beijing date.</param>
    public static Sheet Describe(Plan plan, IReadOnlyList<PlanItem> items, DateOnly on) => new()
    {
        Kind = "plan-list",
        Edition = 1,
        Title = plan.Title,
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, plan.Title)),
            Free(9, Small(16, plan.Call.Issuer), Small(8, BeijingTime.LongDay(on), Align.Right)),
            PlanTable.Head,
            .. items.Select(PlanTable.NumberedLine),
            PlanTable.Total(items),
        ],
    };
}
