namespace TrainingDeclaration.Core.Papers;

/// <summary>One registration as the desk lists it.</summary>
public sealed record DeskEntry(
    DateTimeOffset At, string By, string? Number, int Version, string Whose, string Address, SealKind Kind, SealMedium Medium, bool IsLate);
