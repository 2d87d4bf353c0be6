using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>One form in a Word document, as a draft made from it would look.</summary>
/// <param name="Title">Its title as read; null if there is none.</param>
/// <param name="Fields">How each field was understood.</param>
/// <param name="Leftovers">What its tables contain that is not taken over.</param>
public sealed record WordPreview(string? Title, IReadOnlyList<WordField> Fields, IReadOnlyList<string> Leftovers);
