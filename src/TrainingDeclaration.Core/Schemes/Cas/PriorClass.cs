namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>A class that the institute held in an earlier year (C-34, C-35, C-48, C-49).</summary>
/// <param name="Kind">The project it was held as.</param>
/// <param name="IsFunded">获得过院级资助.</param>
/// <param name="IsCompleted">Held to its end.</param>
/// <param name="IsThisClass">Whether it was this class, not another one of the institute (C-35).</param>
/// <param name="Key">Short key of the declaration that proves it; null = declared without a record.</param>
public sealed record PriorClass(int? Year, Tier? Kind, string? Title, bool IsFunded, bool IsCompleted, bool IsThisClass, string? Key);
