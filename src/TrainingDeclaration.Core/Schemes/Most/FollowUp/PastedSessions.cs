using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// Sessions pasted from a spreadsheet: a line each, columns separated by tabs: 日期, 开始, 分钟, 类型, 方式, 主题, 教师, 口译, 组. What is not
/// understood is said, never guessed.
/// </summary>
public static class PastedSessions
{
    /// <summary>The sessions of all lines, and for each line that cannot be understood what is wrong with it.</summary>
    /// <param name="schedule">Whose teachers the lines may name; it is not changed.</param>
    public static (IReadOnlyList<ClassSession> Sessions, IReadOnlyList<string> Faults) Read(string? text, Schedule schedule)
    {
        var (sessions, faults) = (new List<ClassSession>(), new List<string>());
        var ids = schedule.Sessions.Select(session => session.Id).ToList();
        foreach (var (line, number) in (text ?? "").Split('\n').Select((line, at) => (Line: line.TrimEnd('\r'), at + 1)).Where(line => line.Line.Trim().Length > 0))
        {
            var cells = line.Split('\t').Select(cell => TextRules.Clean(cell)).ToArray();
            if (number == 1 && cells[0] == "日期")
            {
                continue; // the head of the table
            }

            var id = RowId.New(ids);
            ids.Add(id);
            var wrong = new List<string>();
            sessions.Add(Session(id, cells, schedule, wrong));
            if (wrong.Count > 0)
            {
                faults.Add($"第 {number} 行：{string.Join('；', wrong)}。");
            }
        }

        return (sessions, faults);
    }

    private static ClassSession Session(string id, string?[] cells, Schedule schedule, List<string> wrong)
    {
        string? Cell(int at) => at < cells.Length ? cells[at] : null;
        var session = new ClassSession
        {
            Id = id,
            Date = Day(Cell(0)),
            Start = Clock(Cell(1)),
            Minutes = int.TryParse(TextRules.HalfWidth(Cell(2) ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
            Kind = Word<SessionKind>(Cell(3), FollowUpLabels.Label),
            Medium = Word<SessionMedium>(Cell(4), DemandFields.Label),
            Title = Cell(5),
            TeacherId = schedule.Teachers.Find(teacher => teacher.Name == Cell(6))?.Id,
            Interpreting = Word<Interpreting>(Cell(7), FollowUpLabels.Label),
            Group = Cell(8),
        };
        foreach (var (at, label, isRead) in new[]
        {
            (0, "日期", session.Date is not null), (1, "开始时间", session.Start is not null), (2, "分钟", session.Minutes is not null),
            (3, "类型", session.Kind is not null), (4, "方式", session.Medium is not null), (7, "口译", session.Interpreting is not null),
        })
        {
            if (Cell(at) is { } text && !isRead)
            {
                wrong.Add($"{label}“{TextRules.Cut(text, 20)}”看不懂");
            }
        }

        if (Cell(6) is { } name && session.TeacherId is null)
        {
            wrong.Add($"没有名为“{TextRules.Cut(name, 20)}”的教师，请先登记");
        }

        if (session.Title is { } title && TextRules.Count(title) > ScheduleRules.Longest)
        {
            wrong.Add($"主题超过 {ScheduleRules.Longest} 字");
        }

        return session;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        TextRules.HalfWidth(text ?? ""), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Clock(string? text) => TimeOnly.TryParseExact(
        TextRules.HalfWidth(text ?? "").Replace('：', ':'), ["H:mm", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? (int)time.ToTimeSpan().TotalMinutes : null;

    private static T? Word<T>(string? text, Func<T, string> label)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => label(value) == text).Select(value => (T?)value).FirstOrDefault();
}
