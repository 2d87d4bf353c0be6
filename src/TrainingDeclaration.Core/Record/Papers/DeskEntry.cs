namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>One registration in the desk's list.</summary>
/// <param name="Difference">Where the paper differs from the form, if it does.</param>
public sealed record DeskEntry(
    DateTimeOffset At, string By, string? Number, int Version, string Whose, string Address, SealKind Kind, SealMedium Medium, bool IsLate, string? Difference);
