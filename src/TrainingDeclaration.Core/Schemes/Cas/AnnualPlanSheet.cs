using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>年度培训计划表: every class of one institute in its own order, for one seal (C-05, C-06).</summary>
public static class AnnualPlanSheet
{
    /// <summary>The sheet; <paramref name="rows"/> are ordered by rank.</summary>
    public static Sheet Describe(Bundle bundle, IReadOnlyList<BundleRow> rows) => new()
    {
        Kind = "annual-plan",
        Edition = 1,
        Title = $"{Title(bundle)}　{bundle.Number}",
        Orientation = Orientation.Landscape,
        Rows =
        [
            Free(12, Cell(24, CellRole.Title, Title(bundle))),
            Free(9, Small(16, $"研究所：{bundle.Department.Name}"), Small(8, "金额单位：万元", Align.Right)),
            Ruled(10, Label(1, "序号"), Label(7, "班次名称"), Label(3, "申报层级"), Label(3, "举办地点"), Label(4, "举办时间"),
                Label(1, "人数"), Label(1, "天数"), Label(2, "申请支持"), Label(2, "说明")) with { Repeat = Repeat.Header },
            .. rows.Select(row => Line(row, bundle.Call.Year)),
            Ruled(9, Cell(18, CellRole.Label, $"合计　{rows.Count} 个班次"), Number(1, rows.Sum(row => row.Declaration.Persons ?? 0)), Small(1, null),
                Amount(2, rows.Sum(row => row.Declaration.RequestedFen ?? 0)), Small(2, null)) with { KeepWithNext = true },
            Free(20, Small(12, $"联系人：{bundle.Department.ContactName}\n电　话：{bundle.Department.ContactPhone}\n日　期：　　　　年　　月　　日"),
                new Cell { Span = 12, Role = CellRole.Value, Paragraphs = [new([new SealBox("研究所公章") { Hangs = true }])] }),
        ],
    };

    /// <summary>Title of the list; later parts of the same year are numbered.</summary>
    public static string Title(Bundle bundle) => string.Create(
        CultureInfo.InvariantCulture, $"{bundle.Call.Year}年度培训计划表{(bundle.Ordinal > 1 ? $"（补报第{bundle.Ordinal - 1}批）" : "")}");

    /// <summary>What is applied for: money, services, a subsidy after selection, or nothing.</summary>
    public static string Applied(Declaration declaration) => (AcademyScheme.Instance.Category(declaration.Category), declaration.RequestedFen) switch
    {
        ({ IsRecorded: true } or null, _) => "—",
        ({ Support: SupportKind.Services }, _) => "技术支持",
        (_, { } fen) => Money.Wan(fen),
        ({ Support: SupportKind.SubsidyOnSelection }, _) => "入选后补助",
        _ => "资助",
    };

    private static Row Line(BundleRow row, int year) => Ruled(
        12,
        Small(1, row.Rank.ToString(CultureInfo.InvariantCulture), Align.Center),
        Small(7, $"{row.Declaration.Title}\n{row.Declaration.Number}　v{row.SubmissionNumber}"),
        Small(3, AcademyScheme.Instance.Category(row.Declaration.Category)?.Label),
        Small(3, row.Declaration.Places),
        Small(4, row.Declaration.ShortPeriod(year)),
        Number(1, row.Declaration.Persons),
        Number(1, row.Declaration.Days),
        Small(2, Applied(row.Declaration), Align.Right),
        Small(2, row.Opinion));
}
