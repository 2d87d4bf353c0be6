using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>汇总表: the forms of one bundle in the department's order, for one seal (M-47).</summary>
public static class BundleListSheet
{
    /// <summary>The sheet; <paramref name="rows"/> are ordered by rank.</summary>
    public static Sheet Describe(Bundle bundle, IReadOnlyList<BundleRow> rows, IReadOnlyDictionary<Guid, Opinion> opinions) => new()
    {
        Kind = "bundle-list",
        Edition = 2,
        Title = $"{Title(bundle)}　{bundle.Number}",
        Orientation = Orientation.Landscape,
        Rows =
        [
            Free(12, Cell(24, CellRole.Title, Title(bundle))),
            Free(9, Small(16, $"归口管理部门：{bundle.Department.Name}"), Small(8, "金额单位：万元", Align.Right)),
            Ruled(10, Label(1, "序号"), Label(6, "培训班主题"), Label(4, "组团单位"), Label(2, "国家（地区）"), Label(3, "预计办班时间"),
                Label(1, "人数"), Label(1, "天数"), Label(2, "经费预算"), Label(4, "归口管理部门意见")) with { Repeat = Repeat.Header },
            .. rows.Select(row => Line(row, bundle.Call.Year, opinions.GetValueOrDefault(row.DeclarationId))),
            Ruled(9, Cell(16, CellRole.Label, $"合计　{rows.Count} 件"), Number(1, rows.Sum(row => row.Declaration.Persons ?? 0)),
                Number(1, rows.Sum(row => row.Declaration.Days ?? 0)), Amount(2, rows.Sum(row => row.Declaration.RequestedFen ?? 0)), Small(4, null)) with { KeepWithNext = true },
            Free(20, Small(12, $"联系人：{bundle.Department.ContactName}\n电　话：{bundle.Department.ContactPhone}\n日　期：　　　　年　　月　　日"),
                new Cell { Span = 12, Role = CellRole.Value, Paragraphs = [new([new SealBox("归口管理部门公章") { Hangs = true }])] }),
        ],
    };

    /// <summary>Title of the list.</summary>
    public static string Title(Bundle bundle) => string.Create(
        CultureInfo.InvariantCulture, $"{bundle.Call.Year}年线上出国（境）培训需求汇总表（第{bundle.Ordinal}批）");

    /// <summary>The text in the last column: what was written for the list, or a short form of the recommendation.</summary>
    public static string OpinionOf(BundleRow row, Opinion? opinion) =>
        row.Opinion ?? (opinion is null ? "同意推荐" : $"同意推荐。\n必要性：{Short(opinion.Necessity)}\n合理性：{Short(opinion.Reasonableness)}");

    private static Row Line(BundleRow row, int year, Opinion? opinion) => Ruled(
        12,
        Small(1, row.Rank.ToString(CultureInfo.InvariantCulture), Align.Center),
        Small(6, $"{row.Declaration.Title}\n{row.Declaration.Number}　v{row.SubmissionNumber}"),
        Small(4, row.Declaration.Unit.Name),
        Small(2, row.Declaration.Places),
        Small(3, row.Declaration.ShortPeriod(year)),
        Number(1, row.Declaration.Persons),
        Number(1, row.Declaration.Days),
        Amount(2, row.Declaration.RequestedFen),
        Small(4, OpinionOf(row, opinion)));

    /// <summary>The list is for ranking; the full opinion is in the system.</summary>
    private static string? Short(string? opinion) => TextRules.Count(opinion) > 40 ? string.Concat((opinion ?? "").EnumerateRunes().Take(38)) + "……" : opinion;
}
