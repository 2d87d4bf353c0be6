using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>What an archive holds: path, size and SHA-256 of each file, in the order of the paths.</summary>
/// <param name="Format">Of the archive itself; raised when it changes.</param>
/// <param name="PlanNumber">Of which class.</param>
public sealed record ArchiveManifest(string Format, string? PlanNumber, IReadOnlyList<ArchivedFile> Files)
{
    /// <summary>The format that this program writes and verifies.</summary>
    public const string Current = "TDA1";

    /// <summary>Its name in the archive.</summary>
    public const string Name = "manifest.json";

    /// <summary>The 目录 as paper; it names the manifest's hash, so it cannot be in it.</summary>
    public const string Index = "00 目录.pdf";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As JSON; equal contents give equal bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>SHA-256 of <see cref="ToBytes"/>, lower-case hex.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>From its JSON.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ArchiveManifest Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ArchiveManifest>(json, Json) ?? throw new JsonException("The manifest is empty.");
}

/// <summary>One file of an archive.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record ArchivedFile(string Path, long Bytes, string Sha256);
