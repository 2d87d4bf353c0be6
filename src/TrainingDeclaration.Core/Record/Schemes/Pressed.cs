using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What became of a press inside the edit page.</summary>
/// <param name="Group">The group of fields in which the button stands.</param>
/// <param name="Refusal">Why it did nothing; null where it did what it says.</param>
public sealed record Pressed(int Group, Refusal? Refusal = null);
