using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// Files on disk under the SHA-256 of their content, outside the web root. Storing the same bytes twice is one file;
/// a stored file never changes. A file that no row names is harmless.
/// </summary>
public sealed class FileStore(string root)
{
    /// <summary>Where the files lie.</summary>
    public string Root { get; } = root;

    /// <summary>
    /// Stores the bytes and returns their key, lower-case hex. On return they are on the disk itself under their final name,
    /// so that a row that names them can be committed. A file that was cut short or altered is mended by storing it again.
    /// </summary>
    /// <exception cref="IOException">The disk is full or cannot be written; nothing is left behind then.</exception>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(hash);
        if (await HoldsAsync(path, hash, cancel))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished); // there only when something failed
        }

        return hash;
    }

    /// <summary>Deletes what a process left unfinished when it ended, written before the instant.</summary>
    public void SweepUnfinished(DateTimeOffset before)
    {
        if (Directory.Exists(Root))
        {
            foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => Path.HasExtension(file) && File.GetLastWriteTimeUtc(file) < before.UtcDateTime))
            {
                File.Delete(file);
            }
        }
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

    private static async Task<bool> HoldsAsync(string path, string hash, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) == hash;
    }

    private string PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(Root, hash[..2], hash)
            : throw new ArgumentException("Not a key of this store.", nameof(hash));
}
