namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A group of fields that are typed together.</summary>
/// <param name="Keys">Keys of fields and controls; findings and remarks on them belong to the group.</param>
public sealed record FieldGroup(string Title, params IReadOnlyCollection<string> Keys);
