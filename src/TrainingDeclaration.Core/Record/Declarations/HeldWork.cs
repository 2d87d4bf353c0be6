using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>That a colleague is working on something, never its content.</summary>
/// <param name="Number">Null for a draft.</param>
/// <param name="Since">When it was last saved or its review begun, UTC.</param>
public sealed record HeldWork(string? Number, int Year, Status Status, DateTimeOffset? Since, DateTimeOffset? DueAt);
