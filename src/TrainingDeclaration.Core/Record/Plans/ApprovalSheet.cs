using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>呈批单: what the leader decides on, item by item (M-56).</summary>
public static class ApprovalSheet
{
    /// <summary>The sheet; <paramref name="items"/> are ordered by rank.</summary>
    /// <param name="author">Name of the officer who submits it.</param>
    /// <param name="on">Beijing date.</param>
    public static Sheet Describe(Plan plan, IReadOnlyList<PlanItem> items, string author, DateOnly on) => new()
    {
        Kind = "approval-sheet",
        Edition = 3,
        Title = $"{plan.Title}呈批单",
        Rows =
        [
            Free(16, Cell(24, CellRole.Title, $"{plan.Title}\n呈批单")),
            Free(9, Small(16, $"编号：{Number(plan)}"), Small(8, BeijingTime.LongDay(on), Align.Right)),
            Ruled(12, Label(4, "承办单位"), Value(10, "office", plan.Call.Issuer), Label(3, "承办人"), Value(7, "author", author)),
            Ruled(12, Label(4, "依　据"), Value(20, "basis", Basis(plan))),
            Ruled(18, Label(4, "事　由"), Value(20, "subject", SchemeOf(plan).Papers.PlanSubject(items))),
            PlanTable.Head(SchemeOf(plan).Wording),
            .. items.Select(PlanTable.Line),
            PlanTable.Total(items),
            Ruled(24, Label(4, $"{SchemeOf(plan).Wording.OfficeHead}意见"), Value(20, "director", null)) with { KeepWithNext = true },
            Ruled(40, Label(4, $"{SchemeOf(plan).Wording.Leader}意见"), Value(20, "leader", null)),
        ],
    };

    /// <summary>Number of the document.</summary>
    public static string Number(Plan plan) => string.Create(CultureInfo.InvariantCulture, $"CP{plan.Call.Serial}-{plan.Ordinal:00}");

    private static Scheme SchemeOf(Plan plan) => SchemeCatalog.Of(plan.Call.Scheme);

    private static string Basis(Plan plan) => plan.Call.DocumentNumber is { } number ? $"《{plan.Call.Title}》（{number}）" : $"《{plan.Call.Title}》";
}
