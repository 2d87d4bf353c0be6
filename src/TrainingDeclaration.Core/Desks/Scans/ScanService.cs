using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>
/// Takes in scans of sealed paper and says which page is which paper. A scan of one form that holds every page of the current
/// print sets the uploader's own seal, the unit's or the department's, to the state of a scan; a desk's scan of
/// many registers nothing by itself.
/// </summary>
public sealed class ScanService(AppDbContext db, FileStore files, UploadGate gate, SealService seals, ScanOptions options, ReceiveInstant received)
{
    /// <summary>The reason recorded for empty backs, which are set aside automatically.</summary>
    public const string Blank = "空白页（自动识别）";

    /// <summary>What a file input accepts.</summary>
    public const string Accept = ".pdf,.jpg,.jpeg,.png";

    private static readonly string[] Types = ["application/pdf", "image/jpeg", "image/png"];

    /// <summary>
    /// Stores the original, then a picture of each page, then the rows, with the codes that could be read. Refuses what
    /// <see cref="UploadGate"/> refuses, other kinds than PDF, JPG and PNG, and more than <see cref="ScanReader.MostPages"/> pages.
    /// </summary>
    /// <param name="declaration">The form that the unit or its department sealed, found through a scoped query; null for a desk.</param>
    public async Task<Outcome<Scan>> UploadAsync(CurrentUser user, Declaration? declaration, string? name, Stream content, long length, CancellationToken cancel)
    {
        if (Path.GetExtension(name)?.ToLowerInvariant() is ".tif" or ".tiff")
        {
            return new Refusal($"“{FileNames.Clean(name)}”是 TIFF 文件，这里还不能读取。请在看图或传真软件中另存为 PDF 或 JPG 后上传。", "file");
        }

        var taken = await gate.TakeAsync(name, content, length, "PDF、JPG、PNG", kind => Types.Contains(kind.ContentType), cancel);
        if (taken.Value is not { } upload)
        {
            return taken.Refusal ?? throw new InvalidOperationException("The upload was neither accepted nor refused.");
        }

        var (pages, refusal) = options.ShowsPages
            ? await ScanReader.ReadAsync(upload.Content, upload.Kind.ContentType, cancel)
            : ([new ScannedPage(null, [])], null);
        if (refusal is not null)
        {
            return refusal;
        }

        var scan = new Scan
        {
            DeclarationId = declaration?.Id,
            OrganizationId = user.OrganizationId,
            Name = upload.Name,
            ContentType = upload.Kind.ContentType,
            FileHash = await files.PutAsync(upload.Content, cancel),
            Size = upload.Content.Length,
            UploadedAt = received.Value,
            UploadedById = user.Id,
            UploadedBy = user.Name,
        };
        var known = new Dictionary<string, Paper?>(StringComparer.Ordinal);
        // The first code of every page keeps the page's place; further codes follow after all pages, with the same picture.
        var first = pages.Select((page, i) => (Page: page, Code: page.Codes.Count > 0 ? page.Codes[0] : null));
        var further = pages.SelectMany(page => page.Codes.Skip(1).Select(code => (Page: page, Code: (PageCode?)code)));
        foreach (var (page, read) in first.Concat(options.ReadsCodes ? further : []))
        {
            var code = options.ReadsCodes ? read : null;
            if (code is not null && !known.ContainsKey(code.Code))
            {
                known[code.Code] = await PaperAsync(user, declaration?.Id, code.Code, cancel);
            }

            scan.Pages.Add(new ScanPage
            {
                Number = scan.Pages.Count + 1,
                PictureHash = page.Picture is null ? null : await files.PutAsync(page.Picture, cancel),
                Code = code?.Code,
                PaperPage = code?.Page,
                IsUpsideDown = code is { IsUpsideDown: true },
                PaperId = code is null ? null : known[code.Code]?.Id,
                SetAsideReason = page.IsBlank && pages.Count > 1 ? Blank : null,
                SetAsideBy = page.IsBlank && pages.Count > 1 ? "系统" : null,
            });
        }

        db.Scans.Add(scan);
        await SealAsync(user, scan, cancel);
        await db.SaveChangesAsync(cancel);
        return scan;
    }

    /// <summary>
    /// Says which paper a page is. Refuses what is not a code, and a code of no paper that the person may register or, for a
    /// unit, of a form other than its own.
    /// </summary>
    /// <param name="page">Tracked, with its scan and the scan's pages.</param>
    public async Task<Refusal?> MatchAsync(CurrentUser user, ScanPage page, string? typed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = CheckCode.FromScan(typed);
        if (CheckCode.Read(text) is not { } code)
        {
            return new Refusal(text.Length == 0 ? "请输入这一页页脚的查验码。" : CheckCode.Mistake(text), "code");
        }

        if (await PaperAsync(user, page.Scan.DeclarationId, code, cancel) is not { } paper)
        {
            return new Refusal(page.Scan.DeclarationId is null
                ? "没有找到：查验码本身没有输错，但本单位经办的申报中没有这份表。" : "这不是本表的查验码，请核对是否拿错了表。", "code");
        }

        // Typed without a page number: the first page of the paper that this scan does not have yet.
        var held = page.Scan.Pages.Where(other => other.Id != page.Id && other.PaperId == paper.Id).Select(other => other.PaperPage).ToHashSet();
        (page.Code, page.PaperId, page.TypedBy, page.SetAsideReason, page.SetAsideBy) = (code, paper.Id, user.Name, null, null);
        page.PaperPage = page.PictureHash is null ? null
            : Enumerable.Range(1, paper.Pages).Where(number => !held.Contains(number)).Select(number => (int?)number).FirstOrDefault() ?? 1;
        await SealAsync(user, page.Scan, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Takes a page out of the queue, such as a fax cover or an empty back. Requires a reason.</summary>
    public async Task<Refusal?> SetAsideAsync(CurrentUser user, ScanPage page, string? reason, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = TextRules.Clean(reason);
        if (string.IsNullOrEmpty(text) || text.Length > ScanPage.LongestReason)
        {
            return new Refusal(string.IsNullOrEmpty(text) ? "请写明搁置的原因，如“传真封面”“空白页”。" : $"原因最多 {ScanPage.LongestReason} 字，请缩短。", "reason");
        }

        (page.SetAsideReason, page.SetAsideBy) = (text, user.Name);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Returns a page that was set aside to the queue.</summary>
    public async Task<Refusal?> PutBackAsync(ScanPage page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        (page.SetAsideReason, page.SetAsideBy) = (null, null);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Paper?> PaperAsync(CurrentUser user, Guid? declarationId, string code, CancellationToken cancel) =>
        declarationId is { } id
            ? await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code && p.Kind == PaperKind.Form && p.SubjectId == id, cancel)
            : (await seals.FindAsync(user, code, cancel))?.Paper;

    /// <summary>The seal whose scan the person uploads for the form: the unit's or its department's; null = none.</summary>
    public static SealKind? OwnSeal(CurrentUser user, Declaration declaration) =>
        declaration.UnitId == user.OrganizationId && user.May(Permission.DeclareForUnit) ? SealKind.Unit
        : declaration.DepartmentId == user.OrganizationId && user.May(Permission.Papers) ? SealKind.Department : null;

    /// <summary>A scan of one form that holds every page of the current print earns the state of a scan; once is enough.</summary>
    private async Task SealAsync(CurrentUser user, Scan scan, CancellationToken cancel)
    {
        if (scan.DeclarationId is not { } id
            || await db.Declarations.VisibleTo(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } declaration || OwnSeal(user, declaration) is not { } kind
            || await db.Papers.AsNoTracking().FirstOrDefaultAsync(p => p.SubjectId == id && p.Kind == PaperKind.Form && p.State == PaperState.Valid, cancel) is not { } current)
        {
            return;
        }

        var same = await db.Papers.AsNoTracking().Where(p => p.SubjectId == id && p.Kind == PaperKind.Form && p.PrintedHash == current.PrintedHash)
            .Select(p => p.Id).ToListAsync(cancel);
        var pages = scan.Pages.Where(page => page.PaperId is { } paper && same.Contains(paper)).ToList();
        var isWhole = (!options.ShowsPages && pages.Any(page => page.PictureHash is null)) || Enumerable.Range(1, current.Pages).All(number => pages.Any(page => page.PictureHash is not null && page.PaperPage == number));
        if (!isWhole || await db.Seals.AnyAsync(s => s.SubjectId == id && s.Kind == kind && s.Medium == SealMedium.Scan && s.PrintedHash == current.PrintedHash, cancel))
        {
            return;
        }

        db.Seals.Add(new Seal
        {
            SubjectId = id,
            Kind = kind,
            PaperId = current.Id,
            PrintedHash = current.PrintedHash,
            Medium = SealMedium.Scan,
            ScanId = scan.Id,
            RegisteredAt = received.Value,
            RegisteredById = user.Id,
            RegisteredBy = user.Name,
        });
    }
}
