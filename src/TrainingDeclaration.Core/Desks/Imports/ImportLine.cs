namespace TrainingDeclaration.Core.Desks.Imports;

/// <summary>One row of an uploaded list and what it would do.</summary>
public abstract record ImportLine
{
    /// <summary>Number of the row in the sheet, as the spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>What would happen.</summary>
    public ImportAction Action { get; init; }

    /// <summary>Why nothing can happen, or which fields would change.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Whether it cannot be taken as it is.</summary>
    public bool IsWrong => Action is ImportAction.Refuse or ImportAction.Suspect;
}
