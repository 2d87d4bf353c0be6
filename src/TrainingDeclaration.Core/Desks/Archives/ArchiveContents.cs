using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Archives;

/// <summary>The files of a class archive: papers as they were printed, filings and records as JSON, attachments under readable names.</summary>
public sealed class ArchiveContents(AppDbContext db)
{
    private const string Readme = """
        本档案不依赖系统即可核对。

        一、文件是否完整：manifest.json 列出每个文件的大小和 SHA-256。任何能计算 SHA-256 的工具都可以逐个核对；
            “00 目录.pdf”印有 manifest.json 的 SHA-256，并可凭其查验码在线核对。
        二、办理记录是否被改动：proof.json 含本班全部办理记录的散列、通向存证块的路径和该块。
            散列为 SHA-256；字段编码为“TDC1”，每个字段前有四字节大端长度，空值为 FF FF FF FF。
            存证块的指纹请与库外锚点（锚定单）对照。
        三、有本系统程序的，可执行 verify-archive 文件名，一次核对以上两项。

        文件不含学员的联系方式。名单只在“03 执行材料”的汇总表中，请按个人信息保护要求保管。
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The files in the order of their paths, and whether the last act is in a block of the chain.</summary>
    /// <param name="declaration">Found through a scoped query.</param>
    public async Task<(IReadOnlyList<ArchiveEntry> Entries, bool IsSealed)> ReadAsync(Declaration declaration, CancellationToken cancel)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Where(d => d.DeclarationId == declaration.Id).ToListAsync(cancel);
        var entries = new List<ArchiveEntry>();
        foreach (var submission in await db.Submissions.AsNoTracking().Where(s => s.DeclarationId == declaration.Id).OrderBy(s => s.Number).ToListAsync(cancel))
        {
            entries.Add(ArchiveEntry.Of($"01 申报/第{submission.Number}次报送.json", submission.ReportedAt, Encoding.UTF8.GetBytes(submission.FormJson)));
        }

        foreach (var dossier in dossiers)
        {
            await FilingsAsync(entries, dossier, cancel);
        }

        await PapersAsync(entries, declaration, dossiers, cancel);
        await ClassAsync(entries, declaration, cancel);
        await MoneyAsync(entries, dossiers, cancel);
        var history = await db.History.AsNoTracking().Where(e => e.DeclarationId == declaration.Id).OrderBy(e => e.Sequence).ToListAsync(cancel);
        entries.Add(Record("history.json", history[^1].At, DeclarationQueries.Known(history, declaration, Office.Unit, Guid.Empty).Select(entry => new
        {
            entry.Sequence,
            entry.At,
            entry.Act,
            entry.To,
            entry.Part,
            entry.FilingNumber,
            entry.SubmissionNumber,
            entry.ActorName,
            entry.OnBehalfOf,
            entry.OrganizationName,
            entry.Comment,
            entry.Hash,
        })));
        var proof = await DeclarationProof.ReadAsync(db, declaration, cancel);
        entries.Add(ArchiveEntry.Of("proof.json", history[^1].At, proof.ToJson(declaration)));
        entries.Add(ArchiveEntry.Of("README.txt", history[^1].At, Encoding.UTF8.GetBytes(Readme.ReplaceLineEndings("\r\n"))));
        return ([.. Unique(entries).OrderBy(entry => entry.Path, StringComparer.Ordinal)], proof.Block is not null && proof.Leaf?.Sequence == history[^1].Sequence);
    }

    private static string FolderOf(DossierKind kind) => kind switch
    {
        DossierKind.Execution => "03 执行材料",
        DossierKind.Summary => "06 培训总结",
        DossierKind.Settlement => "07 财务核销",
        DossierKind.Change => "05 变更",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string FolderOf(Paper paper, IReadOnlyDictionary<Guid, DossierKind> dossiers) => paper.Kind switch
    {
        PaperKind.Form or PaperKind.Receipt => "01 申报",
        PaperKind.ExecutionNotice => "02 计划",
        PaperKind.FundingNotice => "04 经费通知",
        _ => dossiers.TryGetValue(paper.SubjectId, out var kind) ? FolderOf(kind) : FolderOf(DossierKind.Execution),
    };

    private async Task FilingsAsync(List<ArchiveEntry> entries, Dossier dossier, CancellationToken cancel)
    {
        var folder = FolderOf(dossier.Kind);
        foreach (var filing in await db.Filings.AsNoTracking().Where(f => f.DossierId == dossier.Id).OrderBy(f => f.Number).ToListAsync(cancel))
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{folder}/{(dossier.Kind == DossierKind.Change ? $"第{dossier.Ordinal}项" : "")}第{filing.Number}次");
            entries.Add(ArchiveEntry.Of($"{here}/内容.json", filing.FiledAt, Encoding.UTF8.GetBytes(filing.SectionsJson)));
            entries.Add(ArchiveEntry.Of($"{here}/附件清单.json", filing.FiledAt, Encoding.UTF8.GetBytes(filing.FilesJson)));
            entries.AddRange(DossierContent.Read(filing).Files.Select(file => ArchiveEntry.Stored($"{here}/附件/{NameOf(file.Name, file.Sha256)}", filing.FiledAt, file.Sha256)));
        }
    }

    private async Task PapersAsync(List<ArchiveEntry> entries, Declaration declaration, List<Dossier> dossiers, CancellationToken cancel)
    {
        var subjects = dossiers.Select(d => d.Id).Append(declaration.Id).ToList();
        var kinds = dossiers.ToDictionary(d => d.Id, d => d.Kind);
        var papers = await db.Papers.AsNoTracking().Where(p => subjects.Contains(p.SubjectId) && p.Kind != PaperKind.ArchiveIndex).OrderBy(p => p.FrozenAt).ThenBy(p => p.Id).ToListAsync(cancel);
        entries.AddRange(papers.Select(paper => ArchiveEntry.Stored(
            $"{FolderOf(paper, kinds)}/{NameOf($"{paper.Number} v{paper.Version} {paper.DocumentName}{(paper.State == PaperState.Valid ? "" : "（已失效）")}.pdf", paper.PdfHash)}", paper.FrozenAt, paper.PdfHash)));
    }

    /// <summary>How the class was held: by class number, never by name.</summary>
    private async Task ClassAsync(List<ArchiveEntry> entries, Declaration declaration, CancellationToken cancel)
    {
        var days = await db.ClassDays.AsNoTracking().Where(d => d.DeclarationId == declaration.Id).OrderBy(d => d.Date).ToListAsync(cancel);
        if (days.Count > 0)
        {
            entries.Add(Record("05 办班/日志.json", days.Max(day => day.ClosedAt) ?? declaration.CreatedAt, days.Select(day => new
            {
                day.Date,
                day.LeaderPresent,
                day.Note,
                Marks = day.MarksJson is null ? (JsonElement?)null : JsonDocument.Parse(day.MarksJson).RootElement,
                day.ClosedAt,
                day.ClosedBy,
            })));
        }

        var incidents = await db.Incidents.AsNoTracking().Where(i => i.DeclarationId == declaration.Id).OrderBy(i => i.Ordinal).ToListAsync(cancel);
        if (incidents.Count > 0)
        {
            entries.Add(Record("05 办班/情况.json", incidents.Max(incident => incident.ClosedAt ?? incident.ReportedAt), incidents.Select(one => new
            {
                one.Ordinal,
                one.OccurredAt,
                one.Kind,
                one.Severity,
                one.Text,
                one.ActionTaken,
                one.LateReason,
                one.ReportedAt,
                one.ReportedBy,
                one.ClosedAt,
                one.ClosedBy,
                one.Outcome,
            })));
        }
    }

    private async Task MoneyAsync(List<ArchiveEntry> entries, List<Dossier> dossiers, CancellationToken cancel)
    {
        if (dossiers.Find(dossier => dossier.Kind == DossierKind.Settlement) is not { } settlement)
        {
            return;
        }

        var folder = FolderOf(DossierKind.Settlement);
        var clearings = await db.Clearings.AsNoTracking().Where(c => c.DossierId == settlement.Id).OrderBy(c => c.Ordinal).ToListAsync(cancel);
        if (clearings.Count > 0)
        {
            entries.Add(Record($"{folder}/核销.json", clearings[^1].ClearedAt, clearings.Select(one => new
            {
                one.Ordinal,
                one.FilingNumber,
                one.ClearedFen,
                one.Reason,
                Basis = one.BasisJson is null ? (JsonElement?)null : JsonDocument.Parse(one.BasisJson).RootElement,
                one.ClearedAt,
                one.ClearedBy,
                one.PassedBy,
            })));
        }

        var payments = await db.Payments.AsNoTracking().Where(p => p.DossierId == settlement.Id).OrderBy(p => p.Ordinal).ToListAsync(cancel);
        if (payments.Count > 0)
        {
            entries.Add(Record($"{folder}/拨付.json", payments[^1].RecordedAt, payments.Select(one => new
            {
                one.Ordinal,
                one.PaidOn,
                one.Fen,
                one.Payee,
                one.Account,
                one.Reference,
                one.Reverses,
                one.Reason,
                one.RecordedAt,
                one.RecordedBy,
            })));
        }

        var invoices = await db.Invoices.AsNoTracking().Where(i => i.DossierId == settlement.Id).OrderBy(i => i.Ordinal).ToListAsync(cancel);
        entries.AddRange(invoices.Select(one => ArchiveEntry.Stored($"{folder}/票据/{NameOf($"{one.Ordinal} {one.FileName}", one.FileHash)}", one.FiledAt, one.FileHash)));
    }

    private static ArchiveEntry Record(string path, DateTimeOffset at, object content) => ArchiveEntry.Of(path, at, JsonSerializer.SerializeToUtf8Bytes(content, Json));

    private static string NameOf(string name, string hash) => FileNames.Clean(name) ?? hash[..16];

    /// <summary>Two files of one name get a number each.</summary>
    private static IEnumerable<ArchiveEntry> Unique(IEnumerable<ArchiveEntry> entries)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var path = entry.Path;
            for (var number = 2; !taken.Add(path); number++)
            {
                path = string.Create(CultureInfo.InvariantCulture, $"{entry.Path[..^Path.GetExtension(entry.Path).Length]} ({number}){Path.GetExtension(entry.Path)}");
            }

            yield return entry with { Path = path };
        }
    }
}
