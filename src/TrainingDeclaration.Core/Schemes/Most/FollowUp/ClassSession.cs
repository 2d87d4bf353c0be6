namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>一次课: one session in Beijing time; it counts to the day on which it starts (M-36).</summary>
public sealed class ClassSession
{
    /// <summary>Four characters, unique within the dossier: remarks refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>Beijing.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Beginning, minutes after midnight in Beijing.</summary>
    public int? Start { get; set; }

    /// <summary>How long it lasts, minutes.</summary>
    public int? Minutes { get; set; }

    public SessionKind? Kind { get; set; }

    /// <summary>直播 or 录播.</summary>
    public SessionMedium? Medium { get; set; }

    /// <summary>Up to 100 characters.</summary>
    public string? Title { get; set; }

    /// <summary><see cref="Teacher.Id"/>; null = nobody from abroad teaches.</summary>
    public string? TeacherId { get; set; }

    /// <summary>Language in which it is taught, in words, up to 20 characters.</summary>
    public string? Language { get; set; }

    public Interpreting? Interpreting { get; set; }

    /// <summary>Name of the group, if several have sessions at the same time.</summary>
    public string? Group { get; set; }

    /// <summary>The same under another id.</summary>
    public ClassSession Copy(string id) => new()
    {
        Id = id,
        Date = Date,
        Start = Start,
        Minutes = Minutes,
        Kind = Kind,
        Medium = Medium,
        Title = Title,
        TeacherId = TeacherId,
        Language = Language,
        Interpreting = Interpreting,
        Group = Group,
    };
}
