namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A control of the edit page as it is shown.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Hint">One sentence below the label; null if there is none.</param>
/// <param name="Text">Its content, as typed if that could not be read; null if empty.</param>
public sealed record FieldControl(string Name, string Label, string? Hint, string? Text);
