using System.Text.Json;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>What a page of the log started from, as its form posts it back; what cannot be read counts as empty, so that nothing is overwritten unseen.</summary>
public sealed record LogSeen(bool? Leader, string? Note, string? Marks)
{
    /// <summary>The entry in one line.</summary>
    public static string Write(LogEntry entry) => JsonSerializer.Serialize(new LogSeen(entry.LeaderPresent, entry.Note, entry.Marks.ToJson()));

    /// <summary>The entry from that line.</summary>
    public static LogEntry Read(string? line)
    {
        try
        {
            return JsonSerializer.Deserialize<LogSeen>(line ?? "{}") is { } seen ? new(seen.Leader, seen.Note, DayMarks.Read(seen.Marks)) : new(null, null, new());
        }
        catch (JsonException)
        {
            return new(null, null, new());
        }
    }
}
