using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>
/// Encrypts short personal texts for the database with a key outside it (decision 0013): AES-256 in GCM with a random nonce of 12 bytes and a tag
/// of 16. A ciphertext reads <c>g1.KEYID.BASE64URL</c>; the first part names the algorithm. Algorithm, key and place are authenticated.
/// </summary>
public sealed class FieldCipher(PrivacyKeyFile file)
{
    private const string Algorithm = "g1";
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 12; // g1.01234567.

    /// <summary>The text encrypted with the newest key; equal texts give different ciphertexts.</summary>
    /// <exception cref="IOException">The key file is missing.</exception>
    /// <exception cref="InvalidDataException">The key file is damaged.</exception>
    public string Encrypt(string text, FieldPlace place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        var id = file.Keys.CurrentId;
        using var gcm = new AesGcm(file.Keys.Current, TagLength);
        gcm.Encrypt(nonce, plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), Bound(id, place));
        return $"{Algorithm}.{id}.{Base64Url.EncodeToString(bytes)}";
    }

    /// <summary>The text that was encrypted for this place.</summary>
    /// <exception cref="CryptographicException">It was changed, belongs to another place, or the file does not hold its key; the message shows none of it.</exception>
    /// <exception cref="IOException">The key file is missing.</exception>
    /// <exception cref="InvalidDataException">The key file is damaged.</exception>
    public string Decrypt(string ciphertext, FieldPlace place)
    {
        if (ciphertext.Split('.') is not [Algorithm, var id, var encoded] || Read(encoded) is not { Length: >= NonceLength + TagLength } bytes)
        {
            throw new CryptographicException($"{place} does not hold a ciphertext.");
        }

        var key = file.Keys.Find(id) ?? throw new CryptographicException($"{place} needs the key {id}, which {file.Path} does not hold.");
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var gcm = new AesGcm(key, TagLength);
        gcm.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), plain, Bound(id, place));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether the ciphertext was made with the key that encrypts now, not with an older one.</summary>
    public bool IsCurrent(string ciphertext) => IdOf(ciphertext) == file.Keys.CurrentId;

    /// <summary>Id of the key that a ciphertext was made with; empty if it is none.</summary>
    public static string IdOf(string ciphertext) => ciphertext.Split('.') is [Algorithm, var id, _] ? id : "";

    /// <summary>
    /// HMAC-SHA-256 of normalised texts with the second key, 64 lower-case hex digits: equal texts have equal indexes, by which they are
    /// found and compared unseen. Each text counts with its length, so that 张三 and 丰 are not 张 and 三丰.
    /// </summary>
    /// <exception cref="IOException">The key file is missing.</exception>
    /// <exception cref="InvalidDataException">The key file is damaged.</exception>
    public string BlindIndex(params IReadOnlyList<string> texts)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, file.Keys.Index);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            mac.AppendData(length);
            mac.AppendData(bytes);
        }

        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }

    /// <summary>Longest ciphertext of a text, for the length of its column.</summary>
    /// <param name="units">Longest text, in UTF-16 units.</param>
    public static int LongestOf(int units) => HeadLength + Base64Url.GetEncodedLength(NonceLength + (3 * units) + TagLength);

    private static byte[] Bound(string id, FieldPlace place) => Encoding.UTF8.GetBytes($"{Algorithm}.{id}.{place}");

    private static byte[]? Read(string encoded)
    {
        try
        {
            return Base64Url.DecodeFromChars(encoded);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
