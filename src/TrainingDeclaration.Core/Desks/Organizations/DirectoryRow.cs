using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>One row of an uploaded unit directory (单位名录) and what it would do.</summary>
public sealed record DirectoryRow
{
    /// <summary>Number of the row in the sheet, as the spreadsheet shows it.</summary>
    public required int Number { get; init; }

    /// <summary>What the row says.</summary>
    public required OrganizationDetails Details { get; init; }

    /// <summary>Name of the superior; null = the reader's own organization.</summary>
    public string? Above { get; init; }

    /// <summary>组团单位 or 转报单位 as typed; null = 组团单位.</summary>
    public string? OfficeText { get; init; }

    /// <summary>What would happen.</summary>
    public DirectoryAction Action { get; init; }

    /// <summary>What would change in a known organization.</summary>
    public IReadOnlyList<DirectoryChange> Changes { get; init; } = [];

    /// <summary>Why nothing can happen.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What is unusual but accepted.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
