using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>That a colleague has something under way, never what is in it.</summary>
/// <param name="Number">Null for a draft.</param>
/// <param name="Since">Last saved, or the review begun, UTC.</param>
public sealed record HeldWork(string? Number, int Year, Status Status, DateTimeOffset? Since, DateTimeOffset? DueAt);
