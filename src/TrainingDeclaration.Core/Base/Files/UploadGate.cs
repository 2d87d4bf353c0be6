namespace TrainingDeclaration.Core.Base.Files;

/// <summary>An upload that has passed the gate.</summary>
/// <param name="Name">Its name without any path.</param>
/// <param name="Kind">Found by looking at the content.</param>
public sealed record Upload(string Name, FileKind Kind, byte[] Content);

/// <summary>What every uploaded file must pass before anything is done with it: size, content, name, virus scanner, in this order.</summary>
public sealed class UploadGate(VirusScanner scanner)
{
    /// <summary>Most bytes of one file.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>
    /// Takes the file in. Refuses what is empty, too large, of another kind than its name says, of a kind that may not be
    /// uploaded here, or infected.
    /// </summary>
    /// <param name="kinds">What is expected, in words.</param>
    /// <param name="accepts">Which of the known kinds may come.</param>
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
