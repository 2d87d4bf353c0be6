using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>遴选结果名单: what was selected and what is in reserve, category by category (C-14, C-23, C-30, C-44, C-55).</summary>
public static class ResultListSheet
{
    /// <summary>The sheet; declarations with their units.</summary>
    /// <param name="on">Beijing date.</param>
    public static Sheet Describe(Call call, IReadOnlyList<Declaration> declarations, DateOnly on) => new()
    {
        Kind = "result-list",
        Edition = 2,
        Title = Title(call),
        Rows =
        [
            Free(20, Cell(24, CellRole.Title, Title(call))),
            Ruled(10, Label(2, "序号"), Label(9, "班次名称"), Label(7, "研究所"), Label(3, "举办时间"), Label(3, "结果")) with { Repeat = Repeat.Header },
            .. KeptWith(
                [.. AcademyScheme.Instance.Categories.Where(category => !category.IsRecorded)
                    .SelectMany(category => Lines(category, call.Year, [.. declarations.Where(d => d.Category == category.Key)]))],
                Issued(call.Issuer, on)),
        ],
    };

    private static string Title(Call call) => string.Create(CultureInfo.InvariantCulture, $"{call.Year}年度继续教育与培训院级资助项目遴选结果");

    private static IEnumerable<Row> Lines(Category category, int year, IReadOnlyList<Declaration> declarations) => declarations.Count == 0 ? [] :
    [
        Ruled(9, Cell(24, CellRole.Label, string.Create(CultureInfo.InvariantCulture, $"{category.Label}（入选 {declarations.Count(IsSelected)} 个）"))) with { KeepWithNext = true },
        .. declarations.OrderByDescending(IsSelected).ThenBy(d => d.MeritRank ?? int.MaxValue).ThenBy(d => d.PlanNumber ?? d.Number, StringComparer.Ordinal).Select((d, index) => Ruled(
            11,
            Small(2, (index + 1).ToString(CultureInfo.InvariantCulture), Align.Center),
            Small(9, $"{d.Title}\n{d.PlanNumber ?? d.Number}"),
            Small(7, d.Unit.Name),
            Small(3, d.StartsOn is { } start ? BeijingTime.Day(start, year) : d.PeriodText),
            Small(3, IsSelected(d) ? "入选" : "备选", Align.Center))),
    ];

    private static bool IsSelected(Declaration declaration) => StatusFacts.Issued.Contains(declaration.Status);
}
