using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>
/// The hash of a list of fields: SHA-256 over <c>TDC1</c> and then each field as its length in four bytes, most significant first,
/// and its UTF-8; null is FF FF FF FF. No two lists give the same bytes, and both databases give the same list.
/// </summary>
public static class ChainHash
{
    /// <summary>Lower-case hex, 64 characters.</summary>
    public const int Length = 64;

    /// <summary>The hash of the fields in this order.</summary>
    public static string Of(params ReadOnlySpan<string?> fields)
    {
        using var bytes = new MemoryStream(256);
        bytes.Write("TDC1"u8);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            if (field is null)
            {
                bytes.Write([0xFF, 0xFF, 0xFF, 0xFF]);
                continue;
            }

            BinaryPrimitives.WriteInt32BigEndian(length, Encoding.UTF8.GetByteCount(field));
            bytes.Write(length);
            bytes.Write(Encoding.UTF8.GetBytes(field));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>An instant in UTC, cut to the microseconds that both databases keep.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A key, 32 hex digits.</summary>
    public static string Text(Guid key) => key.ToString("N");

    /// <summary>A whole number.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
