using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Files;

/// <summary>
/// Files on disk under the SHA-256 of their content, outside the web root. Storing the same bytes twice is one file;
/// a stored file never changes. A file that no row names is harmless.
/// </summary>
public sealed class FileStore(string root)
{
    /// <summary>Where the files lie.</summary>
    public string Root { get; } = root;

    /// <summary>Stores the bytes and returns their key, lower-case hex. On return they are on disk under their final name.</summary>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}";
        await File.WriteAllBytesAsync(unfinished, content, cancel);
        File.Move(unfinished, path, overwrite: true);
        return hash;
    }

    /// <summary>Opens a stored file for reading, after comparing its content with its key.</summary>
    /// <exception cref="StoredFileException">It is missing, or no longer what was stored.</exception>
    public async Task<Stream> OpenAsync(string hash, CancellationToken cancel = default)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            throw new StoredFileException(hash, isMissing: true);
        }

        var file = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != hash)
        {
            await file.DisposeAsync();
            throw new StoredFileException(hash, isMissing: false);
        }

        file.Position = 0;
        return file;
    }

    private string PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(Root, hash[..2], hash)
            : throw new ArgumentException("Not a key of this store.", nameof(hash));
}
