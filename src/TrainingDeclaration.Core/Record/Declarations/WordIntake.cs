using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>The forms read from a Word document, from which drafts may be made.</summary>
/// <param name="RouteId">The chosen route; null if there is only one.</param>
public sealed record WordIntake(Guid CallId, Guid UnitId, Guid? RouteId, IReadOnlyList<WordForm> Forms);
