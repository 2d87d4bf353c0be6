using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>A batch in the list of one's own.</summary>
public sealed record BatchLine(string Key, Act Act, DateTimeOffset CreatedAt, bool IsStarted, int Rows, int Waiting, int Done);
