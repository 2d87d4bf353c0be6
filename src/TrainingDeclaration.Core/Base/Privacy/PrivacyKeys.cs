using System.Security.Cryptography;
using System.Text;

namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>
/// What a file of privacy keys holds, as text: a line <c>key ID BASE64</c> for each key of 32 bytes, the first of which encrypts, and a
/// line <c>index ID BASE64</c>. An id is the beginning of its key's SHA-256, so that a key that was copied with a mistake is noticed.
/// </summary>
internal sealed class PrivacyKeys
{
    private const int KeyLength = 32;
    private const string Head = """
        # Keys to the personal data of this installation. Keep this file secret, and back it up apart from the database.
        # The first key encrypts, all of them decrypt. The index key finds equal values and must never change.

        """;

    private readonly List<byte[]> keys;

    private PrivacyKeys(List<byte[]> keys, byte[] index)
    {
        this.keys = keys;
        Index = index;
    }

    /// <summary>The key that encrypts.</summary>
    public byte[] Current => keys[0];

    /// <summary>Id of the key that encrypts.</summary>
    public string CurrentId => Id(Current);

    /// <summary>The key of the blind index.</summary>
    public byte[] Index { get; }

    /// <summary>New random keys.</summary>
    public static PrivacyKeys New() => new([RandomNumberGenerator.GetBytes(KeyLength)], RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The same with a new key in front.</summary>
    public PrivacyKeys WithNewKey() => new([RandomNumberGenerator.GetBytes(KeyLength), .. keys], Index);

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InvalidDataException">A line is neither a key nor a comment, a key does not have its id, or one is missing; the message never shows a key.</exception>
    public static PrivacyKeys Parse(string text)
    {
        var (keys, index) = (new List<byte[]>(), (byte[]?)null);
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not [("key" or "index") and var kind, var id, var base64] || Read(base64) is not { } key || Id(key) != id || (kind == "index" && index is not null))
            {
                throw new InvalidDataException($"Line {number} of the file of privacy keys is not a key with its id.");
            }

            if (kind == "index")
            {
                index = key;
            }
            else
            {
                keys.Add(key);
            }
        }

        return keys.Count > 0 && index is not null ? new PrivacyKeys(keys, index)
            : throw new InvalidDataException("The file of privacy keys does not hold a key and an index key.");
    }

    /// <summary>The key with the id, or null.</summary>
    public byte[]? Find(string id) => keys.Find(key => Id(key) == id);

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head);
        foreach (var key in keys)
        {
            text.Append("key ").Append(Id(key)).Append(' ').Append(Convert.ToBase64String(key)).Append('\n');
        }

        return text.Append("index ").Append(Id(Index)).Append(' ').Append(Convert.ToBase64String(Index)).Append('\n').ToString();
    }

    private static string Id(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..8];

    private static byte[]? Read(string base64)
    {
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(base64, key, out var length) && length == KeyLength ? key : null;
    }
}
