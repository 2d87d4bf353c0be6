using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>What was typed into a form that was no longer to be typed in.</summary>
/// <param name="Why">Who has done what, as a sentence.</param>
/// <param name="Texts">The fields that were touched, each with what was typed.</param>
public sealed record UnsavedForm(string Why, IReadOnlyList<FieldConflict> Texts);
