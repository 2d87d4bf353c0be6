using TrainingDeclaration.Core.Desks.Imports;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>One row of an uploaded schedule and what it would do.</summary>
public sealed record ScheduleLine : ImportLine
{
    /// <summary>The session as it would be afterwards; of a faulty row what could be understood.</summary>
    public required ClassSession Session { get; init; }

    /// <summary>The teacher whom the row names.</summary>
    public string? Teacher { get; init; }
}
