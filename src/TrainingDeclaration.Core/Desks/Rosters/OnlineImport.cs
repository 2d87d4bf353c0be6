using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>A day of the log into which a list of the meeting platform is imported.</summary>
/// <param name="Roster">The admitted trainees.</param>
/// <param name="Stored">What is recorded of the day now.</param>
public sealed record OnlineDay(PlannedDay Day, IReadOnlyList<RosterRow> Roster, LogEntry Stored);

/// <summary>
/// Imports who was in the meeting, and when, as the platform lists it (M-38), in two steps. Whoever was there for most of half a day is
/// marked as present; everything else is listed for a person to decide, and a mark that is there already is never changed.
/// </summary>
public sealed class OnlineImport(LogService log, KeptUploads kept)
{
    private const string Number = "学号";
    private const string From = "进入";
    private const string Until = "离开";

    private static readonly string[] Moments = ["yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy年M月d日 H:mm", "H:mm:ss", "H:mm"];

    private static readonly ListLayout Layout = new(Number, [Number, From, Until], "平台名单", "学员") { TakesCsv = true, TakesValuesOnly = true };

    /// <summary>An empty list to be filled in.</summary>
    public static byte[] Template() => Spreadsheet.Write(new SheetTable("平台名单", [(Number, 10), (From, 20), (Until, 20)], []));

    /// <summary>Says what the list would do and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<ImportCheck<OnlineLine>>> CheckAsync(CurrentUser user, OnlineDay day, byte[] file, CancellationToken cancel) =>
        ListReader.Read(file, Layout, cancel) is var read && read.Value is { } list ? Check(await kept.PutAsync(user.Id, file, cancel), day, list) : read.Refusal!; // a refused outcome always has a refusal

    /// <summary>Checks a kept file again.</summary>
    public async Task<Outcome<ImportCheck<OnlineLine>>> CheckAgainAsync(CurrentUser user, OnlineDay day, Guid id, CancellationToken cancel) =>
        await kept.OpenAsync(user.Id, id, cancel) is { } file && ListReader.Read(file, Layout, cancel).Value is { } list ? Check(id, day, list) : KeptUploads.Lost;

    /// <summary>Reads the kept file again and marks whoever was there; then the file is erased.</summary>
    /// <param name="declaration">Found through a scoped query.</param>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing is done in that case.</param>
    /// <returns>How many trainees were marked.</returns>
    public async Task<Outcome<int?>> ApplyAsync(CurrentUser user, Declaration declaration, OnlineDay day, Guid id, bool skipsWrong, CancellationToken cancel)
    {
        var outcome = await CheckAgainAsync(user, day, id, cancel);
        if (outcome.Value is not { } check)
        {
            return outcome.Refusal!; // a refused outcome always has a refusal
        }

        var marked = check.Lines.Where(line => line.Action == ImportAction.Add).ToList();
        if (check.Wrong > 0 && !skipsWrong)
        {
            return new Refusal($"有 {check.Wrong} 行有误，没有登记任何考勤。请改好后重新上传，或选择跳过有误的行。");
        }

        var marks = DayMarks.Read(day.Stored.Marks.ToJson());
        foreach (var line in marked)
        {
            foreach (var half in line.Present)
            {
                marks.Set(int.Parse(line.Number, CultureInfo.InvariantCulture), half, Attendance.Present);
            }
        }

        var saved = await log.SaveAsync(user, declaration, day.Day, [.. day.Roster.Select(row => row.Number)], day.Stored, day.Stored with { Marks = marks }, close: false, cancel);
        if (saved.Value is not { Length: 0 })
        {
            return saved.Refusal ?? new Refusal("同事刚刚也登记了这一天的考勤，没有导入。下面已按现在的考勤重新检查，请核对后再按“导入”。");
        }

        kept.Erase(id);
        return (int?)marked.Count;
    }

    private static ImportCheck<OnlineLine> Check(Guid id, OnlineDay day, ListContent list)
    {
        var roster = day.Roster.ToDictionary(row => row.Number);
        var read = list.Rows.Select(row => (Row: row, Stay: Read(row, day.Day.Date, roster))).ToList();
        var known = read.Where(one => one.Stay.Fault is null).GroupBy(one => one.Stay.Number).ToList();
        List<OnlineLine> lines =
        [
            .. read.Where(one => one.Stay.Fault is not null).Select(one => new OnlineLine
            {
                Row = one.Row.Number,
                Number = TextRules.Cut(one.Row.Text(Number) ?? "—", 12),
                Action = ImportAction.Refuse,
                Says = [one.Stay.Fault!],
            }),
            .. known.Select(stays => Line(stays.First().Row.Number, roster[stays.Key], [.. stays.Select(one => (one.Stay.From, one.Stay.Until))], day)),
        ];
        var absent = day.Roster.Select(row => row.Number).Except(known.Select(stays => stays.Key)).Select(TraineeLabels.ClassNumber).ToList();
        return new(id, [.. lines.OrderBy(line => line.Row)],
        [
            .. list.Notes,
            .. absent.Count == 0 ? Array.Empty<string>() : [$"名单里没有 {absent.Count} 名学员，他们的考勤请人工登记：{string.Join('、', absent.Take(30))}{(absent.Count > 30 ? "…" : "")}。"],
        ]);
    }

    private static OnlineLine Line(int row, RosterRow trainee, IReadOnlyList<(int From, int Until)> stays, OnlineDay day)
    {
        var (present, says) = (new List<HalfDay>(), new List<string>());
        foreach (var half in day.Day.Halves)
        {
            var minutes = OnlineTimes.MinutesOf(half, stays);
            var said = $"{half.Half.Label()}在线 {minutes}/{half.Minutes} 分钟";
            if (day.Stored.Marks.Of(trainee.Number, half.Half) is { } mark)
            {
                says.Add($"{said}，已登记为{mark.Label()}，不改动。");
            }
            else if (OnlineTimes.IsPresent(half, minutes))
            {
                present.Add(half.Half);
                says.Add($"{said}，登记为到。");
            }
            else
            {
                says.Add($"{said}，不足 {OnlineTimes.PresentFrom}%，请人工登记。");
            }
        }

        return new OnlineLine
        {
            Row = row,
            Number = TraineeLabels.ClassNumber(trainee.Number),
            Name = trainee.Name,
            Present = present,
            Action = present.Count > 0 ? ImportAction.Add : ImportAction.None,
            Says = says,
        };
    }

    /// <summary>One stay; what cannot be understood is a fault, never a guess.</summary>
    private static (int Number, int From, int Until, string? Fault) Read(ListRow row, DateOnly day, Dictionary<int, RosterRow> roster)
    {
        (int, int, int, string?) Fault(string text) => (0, 0, 0, text);
        if (!int.TryParse(TextRules.HalfWidth(row.Text(Number) ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !roster.ContainsKey(number))
        {
            return Fault("录取的学员里没有这个学号。请在平台名单里补上学号，或人工登记。");
        }

        var (from, until) = (MinuteOf(row.Text(From), day), MinuteOf(row.Text(Until), day));
        return from is not { } entered ? Fault($"“{From}”看不懂，请写成 15:02 或 {day:yyyy-MM-dd} 15:02。")
            : until is not { } left ? Fault($"“{Until}”看不懂，请写成 17:00 或 {day:yyyy-MM-dd} 17:00。")
            : left < entered ? Fault("离开早于进入，请核对；跨过零点的，请写上日期。")
            : (number, entered, left, null);
    }

    /// <summary>Minutes after the day's midnight in Beijing; past the next midnight they go on.</summary>
    private static int? MinuteOf(string? text, DateOnly day)
    {
        if (text is null || !DateTime.TryParseExact(TextRules.HalfWidth(text).Replace('：', ':'), Moments, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment))
        {
            return null;
        }

        var minutes = (int)moment.TimeOfDay.TotalMinutes;
        var days = moment.Year == 1 ? 0 : DateOnly.FromDateTime(moment).DayNumber - day.DayNumber;
        return days is 0 or 1 ? minutes + (days * 24 * 60) : null;
    }
}
