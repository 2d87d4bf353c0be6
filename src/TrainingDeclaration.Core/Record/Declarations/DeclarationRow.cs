using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One line of a list, with the status that the reader may know.</summary>
public sealed record DeclarationRow
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string? Number { get; init; }

    public required string? Title { get; init; }

    public required string UnitName { get; init; }

    public required string DepartmentName { get; init; }

    public required Status Status { get; init; }

    public required string? HolderName { get; init; }

    public required Guid? HolderId { get; init; }

    public required DateTimeOffset HeldSince { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Key of the scheme.</summary>
    public string? Scheme { get; init; }

    /// <summary>Key of its category in the scheme.</summary>
    public string? Category { get; init; }

    /// <summary>The category in words; null when there is none.</summary>
    public string? CategoryText => SchemeCatalog.Run(Scheme).Category(Category)?.Label;

    public required string? Places { get; init; }

    public required int? Persons { get; init; }

    public required int? Days { get; init; }

    public required long? RequestedFen { get; init; }

    /// <summary>核定人数; only the authority knows it and the two that follow.</summary>
    public int? GrantedPersons { get; init; }

    /// <summary>核定天数.</summary>
    public int? GrantedDays { get; init; }

    /// <summary>核定经费, fen.</summary>
    public long? GrantedFen { get; init; }

    public required int SubmissionNumber { get; init; }

    public required int StatusStamp { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required int Year { get; init; }

    public required int OpenRemarks { get; init; }

    /// <summary>The title, or a placeholder for a draft that has none yet.</summary>
    public string TitleText => Title ?? "（未填写主题）";
}
