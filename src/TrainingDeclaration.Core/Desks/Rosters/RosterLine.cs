using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>One row of an uploaded roster and what it would do.</summary>
public sealed record RosterLine
{
    /// <summary>Number of the row in the sheet, as the spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>学号 that the row names, or that the trainee has whom it would change; null = a new one.</summary>
    public int? Number { get; init; }

    /// <summary>What the row says, normalised.</summary>
    public required TraineeInput Input { get; init; }

    /// <summary>What would happen.</summary>
    public RosterAction Action { get; init; }

    /// <summary>Why nothing can happen, or which fields would change; no contact stands in it.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];
}
