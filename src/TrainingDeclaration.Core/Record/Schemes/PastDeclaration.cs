namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A declaration of the same unit and scheme from an earlier year, as far as rules need it.</summary>
/// <param name="Key">Its short key.</param>
/// <param name="Category">Its category.</param>
/// <param name="IsGranted">Whether support was granted.</param>
/// <param name="IsCompleted">Whether the class was held and concluded.</param>
public sealed record PastDeclaration(string Key, int Year, string? Category, string? Title, bool IsGranted, bool IsCompleted)
{
    /// <summary>The number by which people know it.</summary>
    public string? Number { get; init; }
}
