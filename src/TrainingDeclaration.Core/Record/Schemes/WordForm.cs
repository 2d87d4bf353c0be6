namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One form as it stood in a Word document.</summary>
/// <param name="Texts">What stood beside the labels, by field; a field without a label in the document is missing.</param>
/// <param name="Leftovers">What stood in its tables and belongs to no field.</param>
public sealed record WordForm(IReadOnlyDictionary<string, WordText> Texts, IReadOnlyList<string> Leftovers);
