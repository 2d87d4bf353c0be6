namespace TrainingDeclaration.Core.Desks.ToDos;

/// <summary>One kind of thing that waits for the person's office.</summary>
/// <param name="Label">What has to be done.</param>
/// <param name="Count">How many are waiting; never zero.</param>
/// <param name="Unit">件, 批, 个 or 页.</param>
/// <param name="Address">Where exactly these are listed.</param>
public sealed record ToDo(string Label, int Count, string Unit, string Address);
