namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>One partner on the way from a leaf to the root.</summary>
/// <param name="IsLeft">Whether it stands left of what has been climbed so far.</param>
/// <param name="Hash">Lower-case hex.</param>
public sealed record MerkleStep(bool IsLeft, string Hash);
