using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace TrainingDeclaration.Web.Posts;

/// <summary>Encrypts data kept in a page until the next post, so that nothing is stored on the server and nobody can alter it.</summary>
/// <param name="purpose">What is sealed for one purpose cannot be opened for another.</param>
internal sealed class PageSeal(IDataProtectionProvider protection, string purpose)
{
    /// <summary>Maximum length of the protected text; the limit for a posted value is higher.</summary>
    private const int MostProtected = 240_000;

    private readonly IDataProtector protector = protection.CreateProtector(purpose);

    /// <summary>The protected text; null if it is too long for a form.</summary>
    public string? Protect<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, value);
        }

        var text = Convert.ToBase64String(protector.Protect(packed.ToArray()));
        return text.Length > MostProtected ? null : text;
    }

    /// <summary>What was sealed; null if the text was not sealed by this program.</summary>
    public T? Open<T>(string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(protector.Unprotect(Convert.FromBase64String(text)));
            using var zip = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(zip);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
