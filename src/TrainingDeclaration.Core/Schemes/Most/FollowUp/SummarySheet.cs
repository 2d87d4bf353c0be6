using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训总结 of one filing; the unit seals it (M-40).</summary>
public static class SummarySheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "线上培训班总结";

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七"];

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, FilingHead head)
    {
        var (declaration, summary) = (context.Declaration, content.Section<ClassSummary>(SectionKind.Summary));
        var photos = content.Of(ClassSummary.Photo).ToList();
        return new()
        {
            Kind = "class-summary",
            Edition = 1,
            Title = $"{Title}　{head.Paper}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"报送编号：{head.Paper}（第 {head.Number} 次）"), Small(12, $"计划编号：{declaration.PlanNumber}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "实际办班时间"), Value(11, "period", Period(declaration.HeldFrom, declaration.HeldUntil)),
                    Label(4, "参训人数"), Value(5, "persons", $"{declaration.HeldPersons?.ToString(CultureInfo.InvariantCulture)} 人")),
                .. Enum.GetValues<SummaryPart>().SelectMany((part, at) => Chapter(Numerals[at], part, summary)),
                Free(10, Small(24, $"附课堂照片、截图 {photos.Count} 张：{string.Join('、', photos.Select(file => file.Name))}")),
                Free(10, Small(24, $"报送人：{head.FiledBy}　　服务器收到时间：{BeijingTime.Second(head.At)}（北京时间）")) with { KeepWithNext = true },
                .. Issued(context.Form.Unit.Name, BeijingTime.DateOf(head.At)),
                .. Anchored(head.Mark),
            ],
        };
    }

    private static string? Period(DateOnly? from, DateOnly? until) =>
        from is { } first && until is { } last ? $"{BeijingTime.LongDay(first)}至{BeijingTime.Day(last, first.Year)}" : null;

    private static IEnumerable<Row> Chapter(string numeral, SummaryPart part, ClassSummary summary) =>
    [
        FilingSheet.Heading($"{numeral}、{SummaryDossier.Label(part)}"),
        .. (summary.Parts.GetValueOrDefault(part) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(BodyText),
    ];
}
