using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Something that a unit holds while its date approaches: that it exists and when it was saved, never its content.</summary>
/// <param name="Since">Since when the unit has held it, UTC.</param>
/// <param name="WasNeverReported">If so, the levels above know that it exists.</param>
public sealed record DraftWaiting(
    string Key, string? Number, Guid CallId, string CallTitle, Guid UnitId, string UnitName, Guid DepartmentId,
    Status Status, bool WasNeverReported, DateTimeOffset DueAt, DateTimeOffset Since, DateTimeOffset SavedAt)
{
    /// <summary>A first draft that a clerk is still filling in; anything else waits for somebody in particular.</summary>
    public bool IsDraft => WasNeverReported && Status == Status.Draft;
}
