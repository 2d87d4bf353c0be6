using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>A remark as typed: on a field, or on the whole form if the key is null.</summary>
public sealed record RemarkInput(string? FieldKey, string Text)
{
    /// <summary>What it asks, and of whom.</summary>
    public RemarkKind Kind { get; init; } = RemarkKind.Correction;

    /// <summary>Code of the chosen reason; an unknown one counts as none.</summary>
    public string? ReasonCode { get; init; }
}
