using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Messages;

/// <summary>A dossier with a date that its unit still has to file.</summary>
/// <param name="Key">Of the declaration that it follows.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Since">Since when the unit has it, UTC.</param>
public sealed record DossierWaiting(
    string Key, string PlanNumber, DossierKind Kind, DossierState State, Guid CallId, Guid UnitId, string UnitName, Guid DepartmentId, Guid AuthorityId,
    DateTimeOffset DueAt, DateTimeOffset Since);
