namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A kind of file that a form asks for.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Label">Name as the guide has it.</param>
/// <param name="Why">Why it is asked for now, with the clause.</param>
/// <param name="IsRequired">Whether 报送 waits for it.</param>
public sealed record MaterialKind(string Key, string Label, string Why, bool IsRequired);
