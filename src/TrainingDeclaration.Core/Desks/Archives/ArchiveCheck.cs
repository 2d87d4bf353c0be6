using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>Checks an archive against its manifest, with nothing but the file itself.</summary>
public static class ArchiveCheck
{
    /// <summary>The first file that is missing, altered or too many, in words; null = all are as listed.</summary>
    /// <param name="manifest">What the archive should hold; null if it has no manifest that can be read.</param>
    public static string? FirstDifference(ZipArchive zip, out ArchiveManifest? manifest)
    {
        manifest = Read(zip);
        if (manifest is null)
        {
            return $"没有可读的 {ArchiveManifest.Name}";
        }

        if (manifest.Format != ArchiveManifest.Current)
        {
            return $"格式 {manifest.Format} 不是本程序能核对的 {ArchiveManifest.Current}";
        }

        foreach (var file in manifest.Files)
        {
            if (zip.GetEntry(file.Path) is not { } entry)
            {
                return $"缺少 {file.Path}";
            }

            using var stream = entry.Open();
            if (entry.Length != file.Bytes || Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
            {
                return $"{file.Path} 被改动过";
            }
        }

        var listed = manifest.Files.Select(file => file.Path).Concat([ArchiveManifest.Name, ArchiveManifest.Index]).ToHashSet();
        return zip.Entries.FirstOrDefault(entry => !listed.Contains(entry.FullName)) is { } extra ? $"多出 {extra.FullName}"
            : zip.GetEntry(ArchiveManifest.Index) is null ? $"缺少 {ArchiveManifest.Index}" : null;
    }

    private static ArchiveManifest? Read(ZipArchive zip)
    {
        using var stream = zip.GetEntry(ArchiveManifest.Name)?.Open();
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        try
        {
            return ArchiveManifest.Read(bytes.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
