namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>One file of a class archive.</summary>
/// <param name="Path">Within the archive, with slashes.</param>
/// <param name="At">The instant that it is of, UTC: never the one at which the archive is built.</param>
/// <param name="FileHash">Key in the file store; null = the content is at hand.</param>
/// <param name="Content">The bytes; empty for what is in the store.</param>
public sealed record ArchiveEntry(string Path, DateTimeOffset At, string? FileHash, byte[] Content)
{
    /// <summary>A file of the store.</summary>
    public static ArchiveEntry Stored(string path, DateTimeOffset at, string hash) => new(path, at, hash, []);

    /// <summary>Bytes at hand.</summary>
    public static ArchiveEntry Of(string path, DateTimeOffset at, byte[] content) => new(path, at, null, content);
}
