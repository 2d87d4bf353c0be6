using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>One row of an uploaded roster and what it would do; no contact stands in what is said of it.</summary>
public sealed record RosterLine : ImportLine
{
    /// <summary>学号 that the row names, or that the trainee has whom it would change; null = a new one.</summary>
    public int? Number { get; init; }

    /// <summary>What the row says, normalised.</summary>
    public required TraineeInput Input { get; init; }
}
