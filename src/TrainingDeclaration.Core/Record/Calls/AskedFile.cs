using System.Security.Cryptography;
using System.Text;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A file that a call asks for with the materials of every class (M-37, A-11).</summary>
/// <param name="Name">What the unit is asked for.</param>
/// <param name="IsRequired">Whether nothing can be filed without it.</param>
public sealed record AskedFile(string Name, bool IsRequired)
{
    /// <summary>Maximum length of its name in characters.</summary>
    public const int Longest = 60;

    private const string Prefix = "asked.";

    /// <summary>The kind of the uploaded files, the same for as long as its name does not change.</summary>
    public string Kind => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)))[..16];

    /// <summary>Whether files of the kind were asked for by a call.</summary>
    public static bool IsKind(string? kind) => kind?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
