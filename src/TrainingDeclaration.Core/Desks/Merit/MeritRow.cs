using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>One declaration among those of its category.</summary>
/// <param name="Place">Its place from 1: the authority's own, or by mean.</param>
/// <param name="Rank">The authority's own place; null = by mean.</param>
/// <param name="Mean">Mean of the totals of scorers who did not recuse themselves, two decimals; null = nobody has scored it.</param>
/// <param name="Scores">How many scores that is.</param>
/// <param name="Recusals">Who is recused, with the reason.</param>
/// <param name="Mine">The reader's own score.</param>
/// <param name="Reason">Why it is selected, in reserve or not selected; null = undecided, or selected without comment.</param>
public sealed record MeritRow(
    Guid Id, string Key, string? Number, string? Title, string UnitName, Status Status, int StatusStamp, int SubmissionNumber, int? Persons, int? Days, long? RequestedFen,
    long? GrantedFen, int Place, int? Rank, decimal? Mean, int Scores, IReadOnlyList<string> Recusals, Score? Mine, string? Reason)
{
    /// <summary>Whether the reader's score is for an earlier submission than the current one.</summary>
    public bool MineIsOutdated => Mine is { } mine && mine.SubmissionNumber != SubmissionNumber;
}
