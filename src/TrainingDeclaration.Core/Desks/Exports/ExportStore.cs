using TrainingDeclaration.Core.Base.Files;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>Export files, kept apart from the files of record: these may be deleted, because they can be made again.</summary>
public sealed class ExportStore(string root)
{
    private readonly FileStore _files = new(root);

    /// <summary>Stores the bytes and returns their key.</summary>
    public Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancel) => _files.PutAsync(content, cancel);

    /// <summary>Opens a stored file.</summary>
    /// <exception cref="StoredFileException">It is missing, or no longer what was stored.</exception>
    public Task<Stream> OpenAsync(string hash, CancellationToken cancel) => _files.OpenAsync(hash, cancel);

    /// <summary>The whole stored file.</summary>
    /// <exception cref="StoredFileException">It is missing, or no longer what was stored.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancel)
    {
        await using var file = await OpenAsync(hash, cancel);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>Deletes files that are not to be kept and were written before the instant, so that no running step loses its part.</summary>
    public void Sweep(IReadOnlySet<string> kept, DateTimeOffset before)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (!kept.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                File.Delete(file);
            }
        }
    }
}
