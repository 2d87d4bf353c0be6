namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A declaration of the same unit and scheme of an earlier year, as far as rules ask.</summary>
/// <param name="Key">Its short key.</param>
/// <param name="Category">Its category.</param>
/// <param name="IsGranted">Whether support was granted.</param>
/// <param name="IsCompleted">Whether it was carried out.</param>
public sealed record PastDeclaration(string Key, int Year, string? Category, string? Title, bool IsGranted, bool IsCompleted)
{
    /// <summary>Its number, by which people know it.</summary>
    public string? Number { get; init; }
}
