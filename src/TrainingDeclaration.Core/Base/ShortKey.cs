using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Base;

/// <summary>Keys for URLs: short, easy to read aloud, hard to guess.</summary>
public static class ShortKey
{
    /// <summary>The 31 characters used in keys and check codes: no 0 or O, no 1, I or L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new key of ten lower-case characters (49 random bits).</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, 10).ToLowerInvariant();
}
