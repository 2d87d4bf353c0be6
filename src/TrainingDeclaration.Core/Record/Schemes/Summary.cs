namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What lists, bundles and plans know about a body; written to the spine with each save.</summary>
/// <param name="RequestedFen">In fen, or null if it is not money.</param>
public sealed record Summary(string? Title, string? Places, int? Persons, int? Days, long? RequestedFen, DateOnly? StartsOn, DateOnly? EndsOn)
{
    /// <summary>When it is held, in words that replace dates; null if none were given.</summary>
    public string? PeriodText { get; init; }

    /// <summary>Key of the category; null if the scheme has none.</summary>
    public string? Category { get; init; }
}
