namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>
/// 办班要求: what a call asks of the classes that follow its plans. Unlike the rest of a published call it can be changed while classes
/// run; what was accepted or printed before stays as it is.
/// </summary>
public sealed record FollowUpTerms
{
    /// <summary>Maximum length of <see cref="Discipline"/> in characters.</summary>
    public const int LongestDiscipline = 3_000;

    /// <summary>Maximum number of <see cref="Points"/>, and of <see cref="Files"/>.</summary>
    public const int Most = 30;

    /// <summary>审核要点 of execution materials, confirmed one by one before 审核通过; empty while none are laid down .</summary>
    public IReadOnlyList<CheckPoint> Points { get; init; } = [];

    /// <summary>审核要点 of settlements, confirmed one by one before 初审通过; empty while none are laid down .</summary>
    public IReadOnlyList<CheckPoint> SettlementPoints { get; init; } = [];

    /// <summary>纪律和保密要求 that every 学员手册 prints, a paragraph per line (M-25); null = none are laid down.</summary>
    public string? Discipline { get; init; }

    /// <summary>Further files to be filed with the execution materials (M-37).</summary>
    public IReadOnlyList<AskedFile> Files { get; init; } = [];
}
