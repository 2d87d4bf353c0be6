namespace TrainingDeclaration.Core.Papers;

/// <summary>A paper as the public may know it, with the seals that were registered on what it prints.</summary>
/// <param name="CurrentVersion">Version of the valid paper of the same subject and kind, if there is one.</param>
/// <param name="Seals">The first registration of each kind.</param>
public sealed record VerifyFinding(Paper Paper, VerifyVerdict Verdict, int? CurrentVersion, IReadOnlyDictionary<SealKind, Seal> Seals);
