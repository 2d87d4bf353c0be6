using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>The forms of a Word document as they were read, for the drafts that may be made of them.</summary>
/// <param name="RouteId">The route that was chosen; null when there is only one.</param>
public sealed record WordIntake(Guid CallId, Guid UnitId, Guid? RouteId, IReadOnlyList<WordForm> Forms);
