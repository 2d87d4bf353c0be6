using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TrainingDeclaration.Core.Declarations;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// Keeps what was read of a Word document until the person has looked at it. It lies in the page that shows it,
/// protected, for a day and for the same person; nothing is stored on the server.
/// </summary>
public sealed class WordKeeper(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Most characters of the protected text; the limit of a posted value lies above.</summary>
    private const int MostProtected = 240_000;

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly IDataProtector protector = protection.CreateProtector("WordIntake");

    private sealed record Kept(Guid OwnerId, DateTimeOffset At, WordIntake Intake);

    /// <summary>The protected text; null when it is too long for a form.</summary>
    public string? Protect(Guid ownerId, WordIntake intake)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, new Kept(ownerId, clock.GetUtcNow(), intake));
        }

        var text = Convert.ToBase64String(protector.Protect(packed.ToArray()));
        return text.Length > MostProtected ? null : text;
    }

    /// <summary>What was kept; null when the text is none of ours, somebody else's or older than a day.</summary>
    public WordIntake? Open(Guid ownerId, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(protector.Unprotect(Convert.FromBase64String(text)));
            using var zip = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Kept>(zip) is { } kept && kept.OwnerId == ownerId && clock.GetUtcNow() - kept.At <= Life ? kept.Intake : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
