using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>A selection in the list of a person's own.</summary>
public sealed record SelectionLine(string Key, Act Act, DateTimeOffset CreatedAt, bool IsStarted, int Rows, int Waiting, int Done);
