namespace TrainingDeclaration.Core.Workflow;

/// <summary>A remark as typed: on a field, or on the whole form when the key is null.</summary>
public sealed record RemarkInput(string? FieldKey, string Text);
