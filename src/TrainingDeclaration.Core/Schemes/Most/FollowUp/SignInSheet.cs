using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>签到表 of half a day: printed before it, signed by those who are there, typed back afterwards (M-38).</summary>
public static class SignInSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "签到表";

    /// <summary>The sheet, two trainees a line.</summary>
    public static Sheet Describe(PlannedDay day, HalfDay half, IReadOnlyList<RosterRow> admitted, DossierContext context)
    {
        var lines = (admitted.Count + 1) / 2;
        var sessions = day.Halves.FirstOrDefault(one => one.Half == half)?.Sessions ?? [];
        return new()
        {
            Kind = "sign-in",
            Edition = 1,
            Title = $"{Title}　{context.Declaration.PlanNumber}　{day.Date:yyyy-MM-dd}　{half.Label()}",
            EvenSizes = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(9, Small(15, context.Declaration.Title), Small(9, $"{BeijingTime.LongDay(day.Date)}　{half.Label()}", Align.Right)),
                .. sessions.Select(session => Free(7, Small(24, string.Join("　", new[] { session.Hours, session.Title, session.Teacher }.OfType<string>())))),
                Ruled(9, [.. Half("学号", "姓名", "签名"), .. Half("学号", "姓名", "签名")]) with { Repeat = Repeat.Header, KeepWithNext = true },
                .. Enumerable.Range(0, lines).Select(at => Ruled(10, [.. Half(admitted[at]), .. Half(at + lines < admitted.Count ? admitted[at + lines] : null)])),
                Free(12, Small(12, $"应到 {admitted.Count} 人，实到 ______ 人"), Small(12, "项目负责人签字：______________", Align.Right)),
                Free(8, Small(24, "内含个人信息，仅用于本培训班考勤。请签本人姓名，不代签；登记后扫描留存，原件由组团单位保管。")),
            ],
        };
    }

    private static Cell[] Half(string number, string name, string signature) =>
        [Small(2, number, Align.Center), Small(5, name, Align.Center), Small(5, signature, Align.Center)];

    private static Cell[] Half(RosterRow? row) =>
        [Small(2, row?.Number.ToString("000", CultureInfo.InvariantCulture), Align.Center), Small(5, row?.Name, Align.Center), Small(5, null)];
}
