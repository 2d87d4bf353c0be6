using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// Files on disk under the SHA-256 of their content, outside the web root. Storing the same bytes twice yields one file;
/// a stored file never changes. A file that no row refers to is harmless.
/// </summary>
public sealed class FileStore(string root)
{
    /// <summary>The folder of the files.</summary>
    public string Root { get; } = root;

    /// <summary>
    /// Stores the bytes and returns their key, lower-case hex. On return they are safely on disk under their final name,
    /// so a row that refers to them can be committed. A truncated or altered file is repaired by storing it again.
    /// </summary>
    /// <exception cref="IOException">The disk is full or cannot be written to; nothing is left behind.</exception>
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
            File.Delete(unfinished); // exists only if something failed
        }

        return hash;
    }

    /// <summary>Deletes files left unfinished by a process that ended, if written before the instant.</summary>
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

    /// <summary>Opens a stored file for reading, after checking its content against its key.</summary>
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

    /// <summary>The bytes under a key that a reader sent back; null when it is no key, or the file is missing or damaged.</summary>
    public async Task<byte[]?> ReadAsync(string? hash, CancellationToken cancel = default)
    {
        if (hash is null || !IsKey(hash))
        {
            return null;
        }

        try
        {
            await using var stored = await OpenAsync(hash, cancel);
            using var copy = new MemoryStream();
            await stored.CopyToAsync(copy, cancel);
            return copy.ToArray();
        }
        catch (IOException)
        {
            return null;
        }
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

    private static bool IsKey(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) =>
        IsKey(hash)
            ? Path.Combine(Root, hash[..2], hash)
            : throw new ArgumentException("Not a key of this store.", nameof(hash));
}
