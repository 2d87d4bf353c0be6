using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Something that lies with a unit while its date comes near: that it exists and when it was saved, never what is in it.</summary>
/// <param name="Since">Since when it lies there, UTC.</param>
/// <param name="WasNeverReported">Of these the levels above know that they exist.</param>
public sealed record DraftWaiting(
    string Key, string? Number, Guid CallId, string CallTitle, Guid UnitId, string UnitName, Guid DepartmentId,
    Status Status, bool WasNeverReported, DateTimeOffset DueAt, DateTimeOffset Since, DateTimeOffset SavedAt)
{
    /// <summary>A first draft that a clerk is still filling; anything else waits for somebody in particular.</summary>
    public bool IsDraft => WasNeverReported && Status == Status.Draft;
}
