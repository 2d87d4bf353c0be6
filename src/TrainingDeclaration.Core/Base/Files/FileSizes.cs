using System.Globalization;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>File sizes in words.</summary>
public static class FileSizes
{
    private const long Kilo = 1024;

    /// <summary>「1.2 MB」 or 「48 KB」.</summary>
    public static string Text(long bytes) => bytes >= Kilo * Kilo
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(Kilo * Kilo):0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / Kilo)} KB");
}
