using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// Sessions pasted from a spreadsheet: a line each, columns separated by tabs, named by the first line if it is a head, otherwise 日期, 开始,
/// 分钟, 类型, 方式, 主题, 教师, 口译, 组.
/// </summary>
public static class PastedSessions
{
    private static readonly string[] Usual =
    [
        SessionReader.Date, SessionReader.Start, SessionReader.Minutes, SessionReader.Kind, SessionReader.Medium, SessionReader.Title, SessionReader.Teacher,
        SessionReader.Interpreters, SessionReader.Group,
    ];

    /// <summary>
    /// The sessions of all lines with the teachers who are not registered yet, and for each line that cannot be understood what is wrong
    /// with it.
    /// </summary>
    /// <param name="schedule">Whose teachers the lines may name; it is not changed.</param>
    /// <param name="agreements">The institutions that a new teacher may belong to.</param>
    public static (IReadOnlyList<ClassSession> Sessions, IReadOnlyList<Teacher> Teachers, IReadOnlyList<string> Faults) Read(string? text, Schedule schedule, AgreementList agreements)
    {
        var (sessions, faults) = (new List<ClassSession>(), new List<string>());
        var (reader, columns) = (new SessionReader(schedule, agreements), Usual);
        var ids = schedule.Sessions.Select(session => session.Id).ToList();
        foreach (var (line, number) in (text ?? "").Split('\n').Select((line, at) => (Line: line.TrimEnd('\r'), at + 1)).Where(line => line.Line.Trim().Length > 0))
        {
            var cells = line.Split('\t').Select(cell => TextRules.Clean(cell)).ToArray();
            if (number == 1 && cells[0] == SessionReader.Date)
            {
                columns = [.. cells.Select(cell => (cell ?? "").Replace('(', '（').Replace(')', '）'))];
                continue;
            }

            var id = RowId.New(ids);
            ids.Add(id);
            var row = reader.Read(id, column => Array.IndexOf(columns, column) is >= 0 and var at && at < cells.Length ? cells[at] : null);
            sessions.Add(row.Session);
            if (row.Faults.Count > 0)
            {
                faults.Add($"第 {number} 行：{string.Join('；', row.Faults)}。");
            }
        }

        return (sessions, reader.Added, faults);
    }
}
