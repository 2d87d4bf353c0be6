using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Base;

/// <summary>Keys for addresses: short, easy to read aloud, not to be guessed.</summary>
public static class ShortKey
{
    /// <summary>The 31 characters of keys and check codes: no 0 and O, no 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new key of ten lower-case characters (49 random bits).</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, 10).ToLowerInvariant();
}
