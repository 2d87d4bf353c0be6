using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How the forms of a scheme are taken in from Word documents.</summary>
/// <param name="Find">The forms in the tables of a document, in their order; empty when it holds none of this scheme.</param>
/// <param name="Read">Fills a new body from one of them and lists what was understood.</param>
public sealed record WordReading(Func<IReadOnlyList<DocxTable>, IReadOnlyList<WordForm>> Find, Func<WordForm, Body, Setting, IReadOnlyList<WordField>> Read);
