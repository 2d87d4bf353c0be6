namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What lists, bundles and plans know of a body; written to the spine at each save.</summary>
/// <param name="RequestedFen">Fen, or null when it is not money.</param>
public sealed record Summary(string? Title, string? Places, int? Persons, int? Days, long? RequestedFen, DateOnly? StartsOn, DateOnly? EndsOn)
{
    /// <summary>When it is held, in words that stand for dates; null when none were given.</summary>
    public string? PeriodText { get; init; }

    /// <summary>Key of the category; null when the scheme has none.</summary>
    public string? Category { get; init; }
}
