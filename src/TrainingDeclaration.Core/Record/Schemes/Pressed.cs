using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The result of pressing a button inside the edit page.</summary>
/// <param name="Group">The field group that contains the button.</param>
/// <param name="Refusal">Why it did nothing; null if it did what it says.</param>
public sealed record Pressed(int Group, Refusal? Refusal = null);
