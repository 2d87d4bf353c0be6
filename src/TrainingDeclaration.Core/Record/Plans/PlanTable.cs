using System.Globalization;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>The table of granted items, as printed in 呈批单 and plan list.</summary>
internal static class PlanTable
{
    /// <summary>Its header, repeated on later pages.</summary>
    public static Row Head(Wording wording) => Ruled(10, Label(2, "序号"), Label(7, wording.Title), Label(5, wording.Unit), Label(3, wording.Places),
        Label(2, "人数"), Label(2, "天数"), Label(3, "万元")) with
    { Repeat = Repeat.Header };

    /// <summary>One item.</summary>
    public static Row Line(PlanItem item) => Line(item, null);

    /// <summary>One item with its plan number.</summary>
    public static Row NumberedLine(PlanItem item) => Line(item, item.Declaration.PlanNumber);

    /// <summary>The totals.</summary>
    public static Row Total(IReadOnlyList<PlanItem> items) => Ruled(10, Cell(17, CellRole.Label, "合　计"),
        Number(2, items.Sum(i => i.Declaration.GrantedPersons ?? 0)), Number(2, items.Sum(i => i.Declaration.GrantedDays ?? 0)),
        Amount(3, items.Sum(i => i.Declaration.GrantedFen ?? 0)));

    private static Row Line(PlanItem item, string? number) => Ruled(
        11,
        Small(2, item.Rank.ToString(CultureInfo.InvariantCulture), Align.Center),
        Small(7, string.Join('\n', new[] { item.Declaration.Title, CategoryOf(item)?.Label, number }.OfType<string>())),
        Small(5, item.Declaration.Unit.Name),
        Places(3, item.Declaration.Places),
        Number(2, item.Declaration.GrantedPersons),
        Number(2, item.Declaration.GrantedDays),
        Granted(item));

    /// <summary>Services and a future subsidy are not amounts and are printed in words.</summary>
    private static Cell Granted(PlanItem item) => item.Declaration.GrantedFen is not null ? Amount(3, item.Declaration.GrantedFen) : CategoryOf(item)?.Support switch
    {
        SupportKind.Services => Small(3, "技术支持", Align.Center),
        SupportKind.SubsidyOnSelection => Small(3, "入选后补助", Align.Center),
        _ => Amount(3, null),
    };

    private static Category? CategoryOf(PlanItem item) => SchemeCatalog.Of(item.Declaration.Scheme).Category(item.Declaration.Category);
}
