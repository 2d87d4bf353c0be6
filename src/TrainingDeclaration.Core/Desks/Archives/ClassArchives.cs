using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>
/// The archive of a class that is over: one file with everything that was filed, printed and decided, which proves itself without the
/// system. The same data give the same bytes: order, times and compression are fixed.
/// </summary>
public sealed class ClassArchives(AppDbContext db, FileStore files, ArchiveContents contents, PaperService papers, UnitOfWork work, ReceiveInstant received)
{
    /// <summary>The statuses in which there is one.</summary>
    public static readonly IReadOnlyList<Status> Over = [Status.Concluded, Status.Terminated];

    /// <summary>What the archive of the class would hold now, and the 目录 that was printed of exactly that.</summary>
    /// <param name="declaration">Found through a scoped query, with call, unit and department.</param>
    public async Task<ClassArchive> ReadAsync(Declaration declaration, CancellationToken cancel)
    {
        var (entries, isSealed) = await contents.ReadAsync(declaration, cancel);
        var listed = new List<ArchivedFile>();
        foreach (var entry in entries)
        {
            await using var stream = await OpenAsync(entry, cancel);
            listed.Add(new ArchivedFile(entry.Path, stream.Length, entry.FileHash ?? Convert.ToHexStringLower(SHA256.HashData(entry.Content))));
        }

        var manifest = new ArchiveManifest(ArchiveManifest.Current, declaration.PlanNumber, listed);
        var printed = await db.Papers.AsNoTracking().Where(p => p.SubjectId == declaration.Id && p.Kind == PaperKind.ArchiveIndex && p.State == PaperState.Valid).SingleOrDefaultAsync(cancel);
        var isCurrent = printed is not null && printed.PrintedHash == Printing.PrintedHash.Of(ArchiveIndexSheet.Describe(declaration, manifest, printed.Version));
        return new ClassArchive(declaration, entries, manifest, isCurrent ? printed : null, printed?.Version ?? 0) { IsSealed = isSealed };
    }

    /// <summary>Prints the 目录 of what the archive holds now, unless that was done already.</summary>
    /// <returns>Why it cannot be; null = it is done.</returns>
    public async Task<Refusal?> FreezeAsync(Declaration declaration, CancellationToken cancel)
    {
        var archive = await ReadAsync(declaration, cancel);
        if (archive.Index is not null)
        {
            return null;
        }

        if (!archive.IsSealed)
        {
            return new Refusal("最后的办理记录还没有归入存证，一般在一分钟之内；请稍后再生成。");
        }

        var version = archive.LastVersion + 1;
        return await work.CommitAsync(async inner =>
        {
            await papers.FreezeAsync(
                ArchiveIndexSheet.Describe(declaration, archive.Manifest, version),
                new PaperSubject(PaperKind.ArchiveIndex, declaration.Id, $"{ArchiveIndexSheet.Title}（清单摘要 {archive.Manifest.Hash[..16]}）", ArchiveIndexSheet.NumberOf(declaration, version), version)
                {
                    UnitName = declaration.Unit.Name,
                    DepartmentName = declaration.Department.Name,
                },
                received.Value, inner);
            return (Refusal?)null;
        }, cancel);
    }

    /// <summary>Writes the archive, whose 目录 was printed.</summary>
    public async Task WriteAsync(ClassArchive archive, Stream to, CancellationToken cancel)
    {
        var index = archive.Index ?? throw new InvalidOperationException("The archive has no index.");
        var entries = archive.Entries
            .Append(ArchiveEntry.Of(ArchiveManifest.Name, archive.Entries.Max(entry => entry.At), archive.Manifest.ToBytes()))
            .Append(ArchiveEntry.Stored(ArchiveManifest.Index, index.FrozenAt, index.PdfHash));
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            var written = zip.CreateEntry(entry.Path, CompressionLevel.NoCompression);
            written.LastWriteTime = BeijingTime.From(entry.At);
            await using var from = await OpenAsync(entry, cancel);
            await using var into = await written.OpenAsync(cancel);
            await from.CopyToAsync(into, cancel);
        }
    }

    private async Task<Stream> OpenAsync(ArchiveEntry entry, CancellationToken cancel) =>
        entry.FileHash is { } hash ? await files.OpenAsync(hash, cancel) : new MemoryStream(entry.Content, writable: false);
}

/// <summary>What the archive of a class holds.</summary>
/// <param name="Entries">In the order of their paths.</param>
/// <param name="Index">The printed 目录 of exactly these files; null = it is not printed yet.</param>
/// <param name="LastVersion">Version of the 目录 that was printed last; 0 = none.</param>
public sealed record ClassArchive(Declaration Declaration, IReadOnlyList<ArchiveEntry> Entries, ArchiveManifest Manifest, Paper? Index, int LastVersion)
{
    /// <summary>Whether the last act is in a block of the chain, so that a second build is equal.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>Name of the file.</summary>
    public string FileName => $"{Declaration.PlanNumber} 档案.zip";
}
