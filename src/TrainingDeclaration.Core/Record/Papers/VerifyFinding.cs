using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>A paper found by its code, with the seals on what it prints.</summary>
/// <param name="Current">The valid paper of the same subject and kind; null if there is none, as after a withdrawal.</param>
/// <param name="Seals">On what this paper prints, the earliest first.</param>
public sealed record VerifyFinding(Paper Paper, VerifyVerdict Verdict, Paper? Current, IReadOnlyList<Seal> Seals)
{
    /// <summary>The scheme it was printed for, for the wording of the page.</summary>
    public required Scheme Scheme { get; init; }

    /// <summary>The block of the chain that holds the act which froze it; null = none yet, or it belongs to no declaration.</summary>
    public int? Block { get; init; }

    /// <summary>Whether everybody may read the paper itself: a 组团通知 that its unit published to all, as long as it is valid.</summary>
    public bool IsPublic { get; init; }
}
