namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>A piece of a difference. The text is the user's own, never markup: whoever shows it encodes it.</summary>
public sealed record Run(RunKind Kind, string Text);
