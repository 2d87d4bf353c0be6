using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// Something that a call sets for its scheme: the year's numbers, dates and switches are data of the call, and which ones there
/// are to set is data of the scheme. Make one with <see cref="Number"/>, <see cref="Amount"/>, <see cref="Day"/>,
/// <see cref="Switch"/> or <see cref="Choice"/>.
/// </summary>
public sealed record Limit
{
    private Limit(string key, string label, LimitKind kind, long? usual) => (Key, Label, Kind, Usual) = (key, label, kind, usual);

    /// <summary>Stable key in <see cref="Calls.Call.Limits"/>.</summary>
    public string Key { get; }

    /// <summary>Label on the call's page.</summary>
    public string Label { get; init; }

    /// <summary>How it is typed, and what its value means.</summary>
    public LimitKind Kind { get; }

    /// <summary>The value that applies if the call sets none; null = none applies.</summary>
    public long? Usual { get; }

    /// <summary>Unit after a number.</summary>
    public string? Unit { get; private init; }

    /// <summary>The smallest number that makes sense.</summary>
    public int Least { get; init; }

    /// <summary>One sentence below the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Label and text with which the call's page announces it, {0} being the value; null = it is not announced.</summary>
    public (string Label, string Text)? Notice { get; init; }

    /// <summary>The values to choose from with their labels, for a <see cref="LimitKind.Choice"/>.</summary>
    public IReadOnlyList<(long Value, string Label)> Choices { get; private init; } = [];

    /// <summary>Whether it is one of the seal settings: it says what waits for a seal.</summary>
    public bool IsGate { get; init; }

    /// <summary>Whether it can be changed after the first declaration: only dates can.</summary>
    public bool CanMove => Kind == LimitKind.Day;

    /// <summary>A whole number with its unit.</summary>
    public static Limit Number(string key, string label, string unit, int usual) => new(key, label, LimitKind.Number, usual) { Unit = unit };

    /// <summary>A positive amount, typed in 万元 and stored in fen.</summary>
    public static Limit Amount(string key, string label, long usualFen) => new(key, label, LimitKind.Amount, usualFen) { Unit = "万元" };

    /// <summary>A Beijing date, stored as a number such as 20221205; it may be left undecided.</summary>
    public static Limit Day(string key, string label) => new(key, label, LimitKind.Day, null);

    /// <summary>Yes or no, stored as 1 or 0.</summary>
    public static Limit Switch(string key, string label, bool usual) => new(key, label, LimitKind.Switch, usual ? 1 : 0);

    /// <summary>One member of an enumeration, stored as its number.</summary>
    public static Limit Choice<T>(string key, string label, T usual, Func<T, string> labelOf) where T : struct, Enum =>
        new(key, label, LimitKind.Choice, Convert.ToInt64(usual, null)) { Choices = [.. Enum.GetValues<T>().Select(value => (Convert.ToInt64(value, null), labelOf(value)))] };

    /// <summary>How the call's page announces the value; null if there is nothing to say: an undecided date, a switch that is off.</summary>
    public (string Label, string Text)? Announce(long? value) => Notice is var (label, text) && Said(value) is { } said
        ? (label, text.Replace("{0}", said, StringComparison.Ordinal)) : null;

    private string? Said(long? value) => (Kind, value) switch
    {
        (_, null) or (LimitKind.Switch, 0) => null,
        (LimitKind.Amount, { } fen) => Money.Wan(fen),
        (LimitKind.Day, { } day) => BeijingTime.LongDay(DayOf(day)),
        (LimitKind.Choice, { } chosen) => Choices.First(choice => choice.Value == chosen).Label,
        (_, { } number) => $"{number}",
    };

    /// <summary>The date behind a number such as 20221205.</summary>
    public static DateOnly DayOf(long value) => new((int)(value / 10_000), (int)(value / 100 % 100), (int)(value % 100));

    /// <summary>The number of a date, such as 20221205.</summary>
    public static long ValueOf(DateOnly day) => (day.Year * 10_000L) + (day.Month * 100) + day.Day;
}
