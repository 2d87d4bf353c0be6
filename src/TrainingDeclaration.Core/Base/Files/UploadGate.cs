namespace TrainingDeclaration.Core.Base.Files;

/// <summary>An upload that has passed the gate.</summary>
/// <param name="Name">Its name without any path.</param>
/// <param name="Kind">Determined from the content.</param>
public sealed record Upload(string Name, FileKind Kind, byte[] Content);

/// <summary>What every uploaded file must pass before anything else happens to it: size, content, name, virus scanner, in this order.</summary>
public sealed class UploadGate(VirusScanner scanner)
{
    /// <summary>Maximum size of one file in bytes.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>
    /// Accepts the file. Refuses what is empty, too large, not of the kind its name says, of a kind that may not be
    /// uploaded here, or infected.
    /// </summary>
    /// <param name="kinds">The expected kinds, in words.</param>
    /// <param name="accepts">Which of the known kinds are allowed.</param>
    public async Task<Outcome<Upload>> TakeAsync(string? uploadedName, Stream content, long length, string kinds, Func<FileKind, bool> accepts, CancellationToken cancel)
    {
        if (FileNames.Clean(uploadedName) is not { } name || length == 0)
        {
            return new Refusal("请选择文件，空文件不能上传。", "file");
        }

        if (length > MostBytes)
        {
            return new Refusal($"“{name}”有 {FileSizes.Text(length)}，单个文件不能超过 20 MB。请压缩或降低扫描分辨率。", "file");
        }

        using var memory = new MemoryStream((int)length);
        await content.CopyToAsync(memory, cancel);
        var bytes = memory.ToArray();
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (FileKind.Of(bytes, extension) is not { } kind || !accepts(kind))
        {
            return new Refusal($"“{name}”的内容不是可上传的类型。可上传 {kinds}。", "file");
        }

        if (!kind.Extensions.Contains(extension))
        {
            return new Refusal($"“{name}”的内容与扩展名不符，实为 {kind.Extensions[0]} 文件。请用原来的扩展名上传。", "file");
        }

        return await scanner.CheckAsync(bytes, name, cancel) is { } refusal ? refusal : new Upload(name, kind, bytes);
    }
}
