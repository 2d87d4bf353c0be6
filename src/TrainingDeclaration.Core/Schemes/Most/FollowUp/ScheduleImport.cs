using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// Imports a schedule in two steps (M-36). A session is recognized by day, beginning and group; blank cells leave what is there, and no
/// session is ever removed. A teacher whom a row names with institution and place is registered with it.
/// </summary>
public sealed class ScheduleImport(SectionService sections, KeptUploads kept)
{
    private static readonly ListLayout Layout = new(SessionReader.Date, [.. SessionReader.Columns.Select(column => column.Name)], "日程", "课") { TakesValuesOnly = true };

    /// <summary>An empty schedule to be filled in, with a second sheet that says what each column takes.</summary>
    public static byte[] Template() => Spreadsheet.Write(
        new SheetTable("培训日程", SessionReader.Columns, []),
        new SheetTable("填写说明", [("列", 14), ("怎样填", 70)], [.. ScheduleTable.Hints.Select(hint => new object?[] { hint.Column, hint.Says })]));

    /// <summary>Says what each row would do to the content and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<ImportCheck<ScheduleLine>>> CheckAsync(CurrentUser user, DossierContent content, byte[] file, CancellationToken cancel) =>
        Read(file, cancel) is var read && read.Value is { } list
            ? new ImportCheck<ScheduleLine>(await kept.PutAsync(user.Id, file, cancel), Judge(content, list.Rows).Lines, list.Notes) : read.Refusal!; // a refused outcome always has a refusal

    /// <summary>Checks a kept file again.</summary>
    public async Task<Outcome<ImportCheck<ScheduleLine>>> CheckAgainAsync(CurrentUser user, DossierContent content, Guid id, CancellationToken cancel) =>
        await kept.OpenAsync(user.Id, id, cancel) is { } file && Read(file, cancel).Value is { } list
            ? new ImportCheck<ScheduleLine>(id, Judge(content, list.Rows).Lines, list.Notes) : KeptUploads.Lost;

    /// <summary>The schedule with the good rows of a kept file; null if it is no longer there.</summary>
    public async Task<Schedule?> ResultAsync(CurrentUser user, DossierContent content, Guid id, CancellationToken cancel) =>
        await kept.OpenAsync(user.Id, id, cancel) is { } file && Read(file, cancel).Value is { } list ? Result(content, Judge(content, list.Rows)) : null;

    /// <summary>Reads the kept file again and saves the good rows; then the file is erased.</summary>
    /// <param name="declaration">Found through a scoped query, with call, unit and department.</param>
    /// <param name="content">What is stored now.</param>
    /// <param name="revision">Of the schedule, when the file was checked.</param>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing is done in that case.</param>
    /// <returns>How many were added and changed; null if somebody else has saved since, and nothing is changed then.</returns>
    public async Task<Outcome<(int Added, int Changed)?>> ApplyAsync(
        CurrentUser user, Declaration declaration, DossierContent content, Guid id, int revision, bool skipsWrong, CancellationToken cancel)
    {
        if (await kept.OpenAsync(user.Id, id, cancel) is not { } file)
        {
            return KeptUploads.Lost;
        }

        var read = Read(file, cancel);
        if (read.Value is not { } list)
        {
            return read.Refusal!;
        }

        var judged = Judge(content, list.Rows);
        var schedule = Result(content, judged);
        var (added, changed) = (judged.Lines.Count(line => line.Action == ImportAction.Add), judged.Lines.Count(line => line.Action == ImportAction.Change));
        var wrong = judged.Lines.Count(line => line.IsWrong);
        if (wrong > 0 && (!skipsWrong || added + changed == 0))
        {
            return new Refusal(skipsWrong ? "除了有误的行，没有可以导入的课。请改好后重新上传。" : $"有 {wrong} 行有误，没有导入任何课。请改好后重新上传，或选择跳过有误的行。");
        }

        if (schedule.Sessions.Count > Schedule.MostSessions || schedule.Teachers.Count > Schedule.MostTeachers)
        {
            return new Refusal($"导入后有 {schedule.Sessions.Count} 次课、{schedule.Teachers.Count} 位教师；最多填 {Schedule.MostSessions} 次课、{Schedule.MostTeachers} 位教师。");
        }

        var saved = added + changed == 0 ? revision : await sections.SaveAsync(user, declaration, DossierKind.Execution, SectionKind.Schedule, revision, schedule, cancel);
        if (saved.Value is null)
        {
            return saved.Refusal is { } refusal ? refusal : ((int, int)?)null;
        }

        kept.Erase(id);
        return (added, changed);
    }

    private static Outcome<ListContent> Read(byte[] file, CancellationToken cancel)
    {
        var read = ListReader.Read(file, Layout, cancel);
        return read.Value is { Rows.Count: > Schedule.MostSessions } ? new Refusal($"超过 {Schedule.MostSessions} 行，一个班最多填 {Schedule.MostSessions} 次课。", "File") : read;
    }

    /// <summary>Judges each row against the schedule as it is and the rows above it.</summary>
    private static (IReadOnlyList<ScheduleLine> Lines, IReadOnlyList<Teacher> Teachers) Judge(DossierContent content, IReadOnlyList<ListRow> rows)
    {
        var materials = ExecutionMaterials.Of(content);
        var (schedule, reader) = (materials.Schedule, new SessionReader(materials.Schedule, materials.Agreements));
        var known = schedule.Sessions.GroupBy(Key).ToDictionary(same => same.Key, same => same.First());
        var (ids, seen, lines) = (schedule.Sessions.Select(session => session.Id).ToList(), new Dictionary<(DateOnly?, int?, string?), int>(), new List<ScheduleLine>());
        foreach (var row in rows)
        {
            var id = RowId.New(ids);
            ids.Add(id);
            var read = reader.Read(id, row.Text);
            var stored = known.GetValueOrDefault(Key(read.Session));
            List<string> faults =
            [
                .. row.Cells.Where(cell => cell.Value.Kind == XlsxCellKind.Other).Select(cell => $"“{cell.Key}”一格是公式的错误或真假值，请改成文字"), .. read.Faults,
                .. Missing(row, stored),
            ];
            if (faults.Count == 0 && !seen.TryAdd(Key(read.Session), row.Number))
            {
                faults.Add($"与第 {seen[Key(read.Session)]} 行的日期、开始和组相同，请只留一行；分组同时上课的，请各自填写组名");
            }

            lines.Add(Line(row, read, stored, faults));
        }

        return (lines, reader.Added);
    }

    private static ScheduleLine Line(ListRow row, SessionRow read, ClassSession? stored, List<string> faults)
    {
        var line = new ScheduleLine { Row = row.Number, Session = read.Session, Teacher = row.Text(SessionReader.Teacher) };
        if (faults.Count > 0)
        {
            return line with { Action = ImportAction.Refuse, Says = [.. faults.Select(fault => fault + "。")] };
        }

        if (stored is null)
        {
            return line with { Action = ImportAction.Add };
        }

        var merged = read.Over(stored);
        var changes = Changes(stored, merged).ToList();
        return line with { Session = merged, Action = changes.Count > 0 ? ImportAction.Change : ImportAction.None, Says = changes.Count > 0 ? [$"更新：{string.Join('、', changes)}。"] : [] };
    }

    /// <summary>The content's schedule with what the good rows say, and the teachers whom they need.</summary>
    private static Schedule Result(DossierContent content, (IReadOnlyList<ScheduleLine> Lines, IReadOnlyList<Teacher> Teachers) judged)
    {
        var schedule = content.Section<Schedule>(SectionKind.Schedule);
        foreach (var line in judged.Lines.Where(line => line.Action is ImportAction.Add or ImportAction.Change))
        {
            var at = schedule.Sessions.FindIndex(session => session.Id == line.Session.Id);
            if (at < 0)
            {
                schedule.Sessions.Add(line.Session);
            }
            else
            {
                schedule.Sessions[at] = line.Session;
            }
        }

        schedule.Teachers.AddRange(judged.Teachers.Where(teacher => schedule.Sessions.Exists(session => session.TeacherId == teacher.Id)));
        return schedule;
    }

    private static IEnumerable<string> Missing(ListRow row, ClassSession? stored) =>
        new[] { SessionReader.Date, SessionReader.Start, SessionReader.Minutes, SessionReader.Kind, SessionReader.Title }
            .Take(stored is null ? 5 : 2).Where(column => row.Text(column) is null).Select(column => $"“{column}”是空的，请填写");

    private static IEnumerable<string> Changes(ClassSession before, ClassSession after) => new[]
    {
        (SessionReader.Minutes, before.Minutes != after.Minutes), (SessionReader.Kind, before.Kind != after.Kind), (SessionReader.Medium, before.Medium != after.Medium),
        (SessionReader.Title, before.Title != after.Title), (SessionReader.Teacher, before.TeacherId != after.TeacherId),
        (SessionReader.Language, before.Language != after.Language), (SessionReader.Interpreters, before.Interpreting != after.Interpreting),
    }.Where(part => part.Item2).Select(part => part.Item1);

    private static (DateOnly? Date, int? Start, string? Group) Key(ClassSession session) => (session.Date, session.Start, session.Group);
}
