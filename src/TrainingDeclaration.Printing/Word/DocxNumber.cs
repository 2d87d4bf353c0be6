namespace TrainingDeclaration.Printing.Word;

/// <summary>The automatic number of a paragraph.</summary>
/// <param name="Text">As printed in front of it; null if the format is not known.</param>
/// <param name="Format">The name of its format.</param>
internal sealed record DocxNumber(string? Text, string Format);
