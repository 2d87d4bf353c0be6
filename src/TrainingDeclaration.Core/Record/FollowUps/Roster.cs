using System.Text.Json.Serialization;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// What a dossier says of its trainees without naming one: that they were told and agreed, and how many there are. The consent is typed,
/// the figures are counted from the live rows whenever the content is read; a filing freezes both.
/// </summary>
public sealed class Roster : SectionContent
{
    /// <summary>Version of the <see cref="PurposeNotice"/> that the trainees were told; null = nobody has ticked yet.</summary>
    public string? NoticeVersion { get; set; }

    /// <summary>Who ticked 已告知学员并取得同意, by name at the time.</summary>
    public string? ConsentedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ConsentedAt { get; set; }

    /// <summary>The highest class number that was ever given.</summary>
    public int LastNumber { get; set; }

    /// <summary>What is counted.</summary>
    public RosterFigures Figures { get; set; } = new();

    /// <summary>What a change makes different, by class number and without names; empty outside a change.</summary>
    public List<string> Differences { get; set; } = [];

    /// <summary>How many join or leave the admitted by a change; 0 outside a change.</summary>
    public int Moved { get; set; }

    /// <summary>Whether somebody has ticked that the trainees know and agree.</summary>
    [JsonIgnore]
    public bool HasConsent => NoticeVersion is not null;
}
