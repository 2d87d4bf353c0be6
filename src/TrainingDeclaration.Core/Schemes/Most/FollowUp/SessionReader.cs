using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// Reads rows of a schedule as people keep it in spreadsheets, whether they were pasted or uploaded (M-36). What is not understood is
/// said, never guessed.
/// </summary>
/// <param name="schedule">Whose teachers the rows may name; it is not changed.</param>
/// <param name="agreements">The institutions that a new teacher may belong to.</param>
internal sealed class SessionReader(Schedule schedule, AgreementList agreements)
{
    public const string Date = "日期";
    public const string Start = "开始";
    public const string Minutes = "分钟";
    public const string Kind = "类型";
    public const string Medium = "方式";
    public const string Title = "主题";
    public const string Teacher = "教师";
    public const string Institution = "机构";
    public const string Country = "国家（地区）";
    public const string Language = "语言";
    public const string Interpreters = "口译";
    public const string Group = "组";

    /// <summary>What stands in the column of the institution for a domestic teacher.</summary>
    public const string Domestic = "境内教师";

    private const string Nobody = "无";
    private const int LongestLanguage = 20;
    private const int MostMinutes = 24 * 60;

    /// <summary>All columns in order, with their widths in characters.</summary>
    public static readonly IReadOnlyList<(string Name, double Width)> Columns =
    [
        (Date, 12), (Start, 8), (Minutes, 8), (Kind, 10), (Medium, 8), (Title, 40), (Teacher, 18), (Institution, 28), (Country, 14), (Language, 10), (Interpreters, 10), (Group, 10),
    ];

    private readonly List<Teacher> added = [];

    /// <summary>Teachers whom rows have named with institution and place, and who are not registered yet, in that order.</summary>
    public IReadOnlyList<Teacher> Added => added;

    /// <summary>The session of a row; parts that the row leaves blank or that cannot be understood are null.</summary>
    /// <param name="id">The id that a new session would have.</param>
    /// <param name="cell">The cleaned text of a column; null = blank.</param>
    public SessionRow Read(string id, Func<string, string?> cell)
    {
        var faults = new List<string>();
        T? One<T>(string column, string label, Func<string, T?> read, string way)
            where T : struct
        {
            var value = cell(column) is { } text ? read(text) : null;
            faults.AddRange(value is null && cell(column) is { } typed ? [$"{label}“{TextRules.Cut(typed, 20)}”看不懂，{way}"] : Array.Empty<string>());
            return value;
        }

        string? Text(string column, int longest)
        {
            var text = cell(column)?.ReplaceLineEndings(" ");
            faults.AddRange(TextRules.Count(text) > longest ? [$"{column}超过 {longest} 字"] : Array.Empty<string>());
            return text;
        }

        var session = new ClassSession
        {
            Id = id,
            Date = One(Date, "日期", Day, "请写成 2022-10-10"),
            Start = One(Start, "开始时间", Clock, "请写成 15:00"),
            Minutes = One<int>(
                Minutes, "分钟", text => int.TryParse(TextRules.HalfWidth(text), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= MostMinutes ? minutes : null,
                "请填整数，如 120"),
            Kind = One(Kind, "类型", text => Word<SessionKind>(text, FollowUpLabels.Label), $"请填{Words<SessionKind>(FollowUpLabels.Label)}"),
            Medium = One(Medium, "方式", text => Word<SessionMedium>(text, DemandFields.Label), $"请填{Words<SessionMedium>(DemandFields.Label)}"),
            Title = Text(Title, ScheduleRules.Longest),
            Language = Text(Language, LongestLanguage),
            Interpreting = One(Interpreters, "口译", text => Word<Interpreting>(text, FollowUpLabels.Label), $"请填{Words<Interpreting>(FollowUpLabels.Label)}"),
            Group = Text(Group, ScheduleRules.Longest),
        };
        var nobody = cell(Teacher) == Nobody;
        session.TeacherId = nobody || cell(Teacher) is not { } name ? null : TeacherOf(name, cell, faults)?.Id;
        return new SessionRow(session, nobody, faults);
    }

    /// <summary>The registered teacher of that name, narrowed by institution and place where the row names them; otherwise a new one.</summary>
    private Teacher? TeacherOf(string name, Func<string, string?> cell, List<string> faults)
    {
        var faulty = faults.Count;
        var (institution, country) = (InstitutionOf(cell(Institution), faults), CountryOf(cell(Country), faults));
        if (faults.Count > faulty)
        {
            return null;
        }

        var named = schedule.Teachers.Concat(added).Where(teacher => string.Equals(teacher.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        var fitting = named.Where(teacher => (institution is null || (teacher.AgreementId ?? "") == institution) && (country is null || teacher.CountryCode == country)).ToList();
        if (named.Count > 0)
        {
            faults.AddRange(fitting.Count switch
            {
                0 => [$"教师“{TextRules.Cut(name, 20)}”登记的是{Of(named[0])}，请改表格，或先改登记的教师"],
                > 1 => [$"有 {fitting.Count} 位名为“{TextRules.Cut(name, 20)}”的教师，请填写“{Institution}”和“{Country}”"],
                _ => Array.Empty<string>(),
            });
            return fitting is [var only] ? only : null;
        }

        if (TextRules.Count(name) > ScheduleRules.Longest || institution is null || (institution.Length > 0 && country is null))
        {
            faults.Add(TextRules.Count(name) > ScheduleRules.Longest ? $"教师的姓名超过 {ScheduleRules.Longest} 字"
                : $"没有名为“{TextRules.Cut(name, 20)}”的教师，请先登记，或填写“{Institution}”和“{Country}”一并登记");
            return null;
        }

        var teacher = new Teacher
        {
            Id = RowId.New(schedule.Teachers.Concat(added).Select(one => one.Id)),
            Name = name,
            AgreementId = institution.Length > 0 ? institution : null,
            CountryCode = country,
            ZoneId = Zones.Of(country) is [var first, ..] ? first.Id : null,
        };
        added.Add(teacher);
        return teacher;
    }

    /// <summary>Id of the agreement; empty for a domestic teacher, null where the row does not say.</summary>
    private string? InstitutionOf(string? text, List<string> faults)
    {
        if (text is null or Domestic)
        {
            return text is null ? null : "";
        }

        var agreement = agreements.Items.Find(one => string.Equals(one.Institution, text, StringComparison.OrdinalIgnoreCase) || string.Equals(one.ForeignName, text, StringComparison.OrdinalIgnoreCase));
        faults.AddRange(agreement is null ? [$"没有与“{TextRules.Cut(text, 30)}”的协议，请先在“培训协议”登记；境内的教师填“{Domestic}”"] : Array.Empty<string>());
        return agreement?.Id;
    }

    private static string? CountryOf(string? text, List<string> faults)
    {
        var country = text is null ? null : Countries.All.FirstOrDefault(one => one.Name == text || one.Option == text || string.Equals(one.Code, text, StringComparison.OrdinalIgnoreCase));
        faults.AddRange(text is not null && country is null ? [$"国家（地区）“{TextRules.Cut(text, 20)}”不在名录中，请照页面上的写法，如 德国"] : Array.Empty<string>());
        return country?.Code;
    }

    /// <summary>Where a teacher is registered, in words.</summary>
    private string Of(Teacher teacher) => string.Join('，', new[]
    {
        teacher.AgreementId is null ? Domestic : agreements.Items.Find(one => one.Id == teacher.AgreementId)?.Institution, Countries.Find(teacher.CountryCode)?.Name,
    }.OfType<string>());

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(
        TextRules.HalfWidth(text), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Clock(string text) => TimeOnly.TryParseExact(
        TextRules.HalfWidth(text).Replace('：', ':'), ["H:mm", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? (int)time.ToTimeSpan().TotalMinutes : null;

    private static T? Word<T>(string text, Func<T, string> label)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => label(value) == text).Select(value => (T?)value).FirstOrDefault();

    private static string Words<T>(Func<T, string> label)
        where T : struct, Enum => string.Join('、', Enum.GetValues<T>().Select(label));
}
