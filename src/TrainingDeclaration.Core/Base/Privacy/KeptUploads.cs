namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>
/// Uploaded lists between looking and applying: encrypted, in a folder of their own, for one day and for whoever uploaded them.
/// They never enter the store of files, which forgets nothing: most are lists of persons.
/// </summary>
/// <param name="root">The folder; made when it is needed.</param>
public sealed class KeptUploads(string root, FieldCipher cipher, TimeProvider clock)
{
    /// <summary>What is said when there is nothing under a key.</summary>
    public static readonly Refusal Lost = new("没有找到上传的文件：只保留 24 小时。请重新上传。", "File");

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The folder of the files.</summary>
    public string Root { get; } = root;

    /// <summary>Keeps the bytes; returns the key under which their owner finds them again.</summary>
    /// <param name="owner">Whose they are; nobody else can open them.</param>
    public async Task<Guid> PutAsync(Guid owner, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        Directory.CreateDirectory(Root);
        await File.WriteAllTextAsync(PathOf(id), cipher.Encrypt(Convert.ToBase64String(content.Span), Place(owner, id)), cancel);
        File.SetLastWriteTimeUtc(PathOf(id), clock.GetUtcNow().UtcDateTime);
        return id;
    }

    /// <summary>The bytes; null if there are none under the key, they are older than a day, or they belong to somebody else.</summary>
    public async Task<byte[]?> OpenAsync(Guid owner, Guid id, CancellationToken cancel)
    {
        var path = PathOf(id);
        if (!File.Exists(path) || IsOld(path))
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(cipher.Decrypt(await File.ReadAllTextAsync(path, cancel), Place(owner, id)));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Erases them once they were applied.</summary>
    public void Erase(Guid id) => File.Delete(PathOf(id));

    /// <summary>Erases all that are older than a day.</summary>
    public void Sweep()
    {
        foreach (var path in Directory.Exists(Root) ? Directory.EnumerateFiles(Root).Where(IsOld) : [])
        {
            File.Delete(path);
        }
    }

    private bool IsOld(string path) => clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Life;

    private string PathOf(Guid id) => Path.Combine(Root, id.ToString("N"));

    private static FieldPlace Place(Guid owner, Guid id) => new($"KeptUploads.{owner:N}", id);
}
