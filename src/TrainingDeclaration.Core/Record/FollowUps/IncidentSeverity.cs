namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>How serious an incident is. Stored by name.</summary>
public enum IncidentSeverity
{
    /// <summary>一般.</summary>
    Minor = 1,

    /// <summary>较重.</summary>
    Serious,

    /// <summary>重大: reported within two hours, and closed only by the authority.</summary>
    Major,
}
