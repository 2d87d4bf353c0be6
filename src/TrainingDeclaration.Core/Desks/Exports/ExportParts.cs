using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>Makes the parts of an export and joins them. Forms are the stored bytes; only Word copies are drawn anew.</summary>
public sealed class ExportParts(AppDbContext db, FileStore files, ExportStore store, PaperService papers)
{
    /// <summary>One part from some of the items, and what could not be included. Reads only what the owner may see now.</summary>
    public async Task<(byte[] Content, List<string> Troubles)> MakeAsync(Export export, CurrentUser owner, IReadOnlyList<ExportItem> items, CancellationToken cancel)
    {
        if (export.Kind == ExportKind.Table)
        {
            return (ExportTable.Write(await RowsAsync(owner, items, cancel), SchemeCatalog.Run(owner.Scheme)), []);
        }

        var (forms, troubles) = await FormsAsync(owner, items, cancel);
        var contents = new List<(string Name, byte[] Content, DateTimeOffset At)>();
        foreach (var form in forms)
        {
            try
            {
                contents.Add((NameOf(form, export.Kind), await ContentAsync(form.Paper, export.Kind, cancel), form.Paper.FrozenAt));
            }
            catch (StoredFileException)
            {
                troubles.Add($"{form.Paper.Number} v{form.Paper.Version} 的存档文件缺失或已被改动");
            }
        }

        return (export.Kind == ExportKind.Pdf
            ? PdfJoiner.Join(contents.Select(content => content.Content), export.Title, export.RequestedAt)
            : Archive(contents), troubles);
    }

    /// <summary>The whole file from its parts.</summary>
    public async Task<byte[]> ComposeAsync(Export export, CurrentUser owner, CancellationToken cancel)
    {
        var parts = new List<byte[]>();
        foreach (var part in export.Parts)
        {
            parts.Add(await store.ReadAsync(part, cancel));
        }

        if (export.Kind != ExportKind.Pdf)
        {
            return parts.Count == 1 ? parts[0] : Archive(parts.SelectMany(Entries));
        }

        var (forms, _) = await FormsAsync(owner, export.Items, cancel);
        var page = 0;
        var bookmarks = new List<PdfBookmark>();
        foreach (var form in forms)
        {
            bookmarks.Add(new PdfBookmark($"{form.Paper.Number} v{form.Paper.Version} {form.Paper.UnitName}", page));
            page += form.Paper.Pages;
        }

        return PdfJoiner.Join(parts, export.Title, export.RequestedAt, bookmarks);
    }

    private async Task<(List<Form> Forms, List<string> Troubles)> FormsAsync(CurrentUser owner, IReadOnlyList<ExportItem> items, CancellationToken cancel)
    {
        var keys = items.Select(item => item.Key).Distinct().ToList();
        var found = await (
            from declaration in db.Declarations.AsNoTracking().VisibleTo(owner)
            where keys.Contains(declaration.Key)
            join submission in db.Submissions on declaration.Id equals submission.DeclarationId
            select new { declaration.Key, submission.Number, declaration.Title, submission.Paper }).ToListAsync(cancel);
        var byItem = found.ToDictionary(form => new ExportItem(form.Key, form.Number), form => new Form(form.Title, form.Paper));
        var missing = items.Where(item => !byItem.ContainsKey(item)).ToList();
        return ([.. items.Where(byItem.ContainsKey).Select(item => byItem[item])], missing.Count == 0 ? [] : [$"有 {missing.Count} 份申报您已不能查看"]);
    }

    private async Task<IReadOnlyList<DeclarationRow>> RowsAsync(CurrentUser owner, IReadOnlyList<ExportItem> items, CancellationToken cancel)
    {
        var keys = items.Select(item => item.Key).ToList();
        var rows = (await db.Declarations.VisibleTo(owner).Where(d => keys.Contains(d.Key)).RowsAsync(db, owner, cancel)).ToDictionary(row => row.Key);
        return [.. items.Where(item => rows.ContainsKey(item.Key)).Select(item => rows[item.Key])];
    }

    private async Task<byte[]> ContentAsync(Paper paper, ExportKind kind, CancellationToken cancel)
    {
        if (kind == ExportKind.WordArchive)
        {
            return DocxEngine.Render(SheetJson.Read(paper.SheetJson), papers.FooterOf(paper));
        }

        await using var file = await files.OpenAsync(paper.PdfHash, cancel);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    /// <summary>「XQ2022-33-0031 v2 浙江示范研究院 主题.pdf」: unique by its number and submission.</summary>
    private static string NameOf(Form form, ExportKind kind)
    {
        var theme = string.Concat((form.Title ?? "").EnumerateRunes().Take(30));
        var name = $"{form.Paper.Number} v{form.Paper.Version} {form.Paper.UnitName} {theme}".Replace('/', '_').Replace('\\', '_');
        return (FileNames.Clean(name) ?? form.Paper.Number) + (kind == ExportKind.WordArchive ? ".docx" : ".pdf");
    }

    /// <summary>Its entries are already compressed, so they are only stored.</summary>
    private static byte[] Archive(IEnumerable<(string Name, byte[] Content, DateTimeOffset At)> contents)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, at) in contents)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = BeijingTime.From(at);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    private static List<(string Name, byte[] Content, DateTimeOffset At)> Entries(byte[] part)
    {
        using var archive = new ZipArchive(new MemoryStream(part));
        return [.. archive.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray(), entry.LastWriteTime);
        })];
    }

    private sealed record Form(string? Title, Paper Paper);
}
