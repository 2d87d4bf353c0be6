namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>A score sheet as it was filled in.</summary>
/// <param name="SubmissionNumber">The submission that was read.</param>
/// <param name="Points">By the key of the criterion; what could not be read as a number is absent.</param>
/// <param name="RecusalReason">Why the scorer is recused; null = is not.</param>
/// <param name="IsRecused">Whether 回避 is ticked.</param>
public sealed record ScoreInput(
    int SubmissionNumber, IReadOnlyDictionary<string, int> Points, IReadOnlyList<string> Directions, string? Note, bool IsRecused, string? RecusalReason);
