using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One form of a Word document, as a draft made of it would be.</summary>
/// <param name="Title">Its title as read; null when there is none.</param>
/// <param name="Fields">What came of each field.</param>
/// <param name="Leftovers">What stood in its tables and is not taken.</param>
public sealed record WordPreview(string? Title, IReadOnlyList<WordField> Fields, IReadOnlyList<string> Leftovers);
