namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One form as found in a Word document.</summary>
/// <param name="Texts">What stood beside the labels, by field; a field without a label in the document is absent.</param>
/// <param name="Leftovers">What its tables contain that belongs to no field.</param>
public sealed record WordForm(IReadOnlyDictionary<string, WordText> Texts, IReadOnlyList<string> Leftovers);
