using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Who was there on one day, by class number: the content of <see cref="ClassDay.MarksJson"/>.</summary>
public sealed class DayMarks
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = RosterRow.Options.Encoder,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What is known of each trainee; one without an entry has not been marked.</summary>
    public SortedDictionary<int, TraineeDay> ByNumber { get; set; } = [];

    /// <summary>The mark; null = not taken yet.</summary>
    public Attendance? Of(int number, HalfDay half) => ByNumber.GetValueOrDefault(number)?.Of(half);

    /// <summary>Why the trainee was not there; null = nothing is noted.</summary>
    public string? ReasonOf(int number) => ByNumber.GetValueOrDefault(number)?.Reason;

    /// <summary>Sets the mark, or takes it away with null.</summary>
    public void Set(int number, HalfDay half, Attendance? mark) => Change(number, day => day.With(half, mark));

    /// <summary>Notes why the trainee was not there.</summary>
    public void Explain(int number, string? reason) => Change(number, day => day with { Reason = reason });

    /// <summary>The marks as JSON; equal marks give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>The marks from their JSON; none for null.</summary>
    /// <exception cref="JsonException">It is not the JSON of marks.</exception>
    public static DayMarks Read(string? json) => json is null ? new() : JsonSerializer.Deserialize<DayMarks>(json, Options) is { ByNumber: not null } marks ? marks : new();

    private void Change(int number, Func<TraineeDay, TraineeDay> change)
    {
        var day = change(ByNumber.GetValueOrDefault(number) ?? TraineeDay.Unknown);
        if (day == TraineeDay.Unknown)
        {
            ByNumber.Remove(number);
        }
        else
        {
            ByNumber[number] = day;
        }
    }
}

/// <summary>One trainee on one day.</summary>
/// <param name="Reason">Why they were not there, up to <see cref="ClassDay.LongestReason"/> characters.</param>
public sealed record TraineeDay(Attendance? Morning, Attendance? Afternoon, Attendance? Evening, string? Reason)
{
    /// <summary>Nothing is marked.</summary>
    public static readonly TraineeDay Unknown = new(null, null, null, null);

    /// <summary>The mark of half a day.</summary>
    public Attendance? Of(HalfDay half) => half switch { HalfDay.Morning => Morning, HalfDay.Afternoon => Afternoon, _ => Evening };

    /// <summary>The same with another mark.</summary>
    public TraineeDay With(HalfDay half, Attendance? mark) => half switch
    {
        HalfDay.Morning => this with { Morning = mark },
        HalfDay.Afternoon => this with { Afternoon = mark },
        _ => this with { Evening = mark },
    };
}
