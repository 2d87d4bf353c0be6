namespace TrainingDeclaration.Core.Schemes;

/// <summary>One field of a body as a reviewer reads it.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Label">Label as on the paper.</param>
/// <param name="Group">Heading of its group.</param>
/// <param name="Text">Value in words; empty when nothing was entered.</param>
/// <param name="IsPrinted">Whether the paper prints it.</param>
public sealed record FieldValue(string Key, string Label, string Group, string Text, bool IsPrinted);
