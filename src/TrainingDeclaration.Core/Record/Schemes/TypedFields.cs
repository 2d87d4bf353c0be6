using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// What was typed into a form, by control name. What cannot be read as a number, date or amount is kept as typed in
/// <see cref="IKeepsUnread.Unread"/>, so that saving loses nothing. A control that was not posted leaves its field unchanged.
/// </summary>
public sealed class TypedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
{
    private const int MostRows = 20;

    /// <summary>Whether the control was posted.</summary>
    public bool Posted(string name) => typed.ContainsKey(name);

    /// <summary>All values of the control; empty if it was not posted.</summary>
    public IReadOnlyList<string> Values(string name) => typed.GetValueOrDefault(name) ?? [];

    /// <summary>A text with several lines, cleaned; null if empty.</summary>
    public string? Text(string name, string? before) => Posted(name) ? TextRules.Clean(Last(name)) : before;

    /// <summary>A text on one line.</summary>
    public string? Line(string name, string? before) => Text(name, before)?.ReplaceLineEndings(" ");

    /// <summary>A date in one of the usual notations.</summary>
    public DateOnly? Date(IKeepsUnread body, string name, DateOnly? before) => Read(body, name, before, text =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date : null);

    /// <summary>A whole number.</summary>
    public int? Whole(IKeepsUnread body, string name, int? before) =>
        Read<int>(body, name, before, text => int.TryParse(TextRules.Ungrouped(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>An amount typed in 万元, in fen.</summary>
    public long? Amount(IKeepsUnread body, string name, long? before) => Read<long>(body, name, before, text => Money.TryParseWan(text, out var fen) ? fen : null);

    /// <summary>An amount of any currency, in hundredths of it.</summary>
    public long? Cents(IKeepsUnread body, string name, long? before) => Read<long>(body, name, before, text => Money.TryParseYuan(text, out var cents) ? cents : null);

    /// <summary>A time of day such as 14:30, in minutes after midnight.</summary>
    public int? Clock(IKeepsUnread body, string name, int? before) => Read<int>(body, name, before, text =>
        TimeOnly.TryParseExact(text.Replace('：', ':'), ["H:mm", "HH:mm", "Hmm", "HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)
            ? (int)(time.ToTimeSpan().TotalMinutes) : null);

    /// <summary>yes or no; anything else is no answer.</summary>
    public bool? YesNo(string name, bool? before) => !Posted(name) ? before : Last(name) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <summary>One value of an enumeration by its name.</summary>
    public T? One<T>(string name, T? before)
        where T : struct, Enum => Posted(name) ? Enum.TryParse<T>(Last(name), out var value) && Enum.IsDefined(value) ? value : null : before;

    /// <summary>Several values of an enumeration by their names, each once.</summary>
    public List<T> Many<T>(string name, List<T> before)
        where T : struct, Enum => Posted(name)
            ? [.. Values(name).Where(text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value)).Select(Enum.Parse<T>).Distinct()]
            : before;

    /// <summary>Several texts; the empty ones are dropped.</summary>
    public List<string> Texts(string name, List<string> before) => Posted(name) ? [.. Values(name).Select(TextRules.Clean).OfType<string>()] : before;

    /// <summary>A list typed row by row; the first row tells whether it was posted at all.</summary>
    /// <param name="prefix">Prefix of the control that every row has: <c>country.</c> for <c>country.0</c>, <c>country.1</c> …</param>
    /// <param name="row">The item of a row by its number.</param>
    public List<T> Rows<T>(string prefix, List<T> before, Func<int, T> row) => Posted($"{prefix}0")
        ? [.. Enumerable.Range(0, MostRows).TakeWhile(n => Values($"{prefix}{n}").Count > 0).Select(row)]
        : before;

    /// <summary>Why a list gets no further row: the last one shown is still empty, or the maximum is reached. Null = it may get one.</summary>
    /// <param name="filled">How many rows are filled in.</param>
    /// <param name="what">What a row contains, in words.</param>
    public Refusal? NoFurtherRow(string prefix, int filled, string what) =>
        Posted($"{prefix}{filled}") ? new Refusal($"{what}还有一行空着，先填好再加。", $"{prefix}{filled}")
        : filled >= MostRows ? new Refusal($"{what}最多填 {MostRows} 行。", $"{prefix}{MostRows - 1}") : null;

    private string? Last(string name) => Values(name) is { Count: > 0 } values ? values[^1] : null;

    private T? Read<T>(IKeepsUnread body, string name, T? before, Func<string, T?> read)
        where T : struct
    {
        if (!Posted(name))
        {
            return before;
        }

        var text = Text(name, null);
        var value = text is null ? null : read(TextRules.HalfWidth(text));
        body.Unread.Remove(name);
        if (text is not null && value is null)
        {
            body.Unread[name] = TextRules.Cut(text, 100);
        }

        return value;
    }
}
