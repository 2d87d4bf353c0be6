using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What a paper is frozen from, besides its sheet.</summary>
public sealed record PaperSubject(PaperKind Kind, Guid Id, string DocumentName, string Number, int Version)
{
    /// <summary>Organizer as printed.</summary>
    public string? UnitName { get; init; }

    /// <summary>Department as printed.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Theme that the public may see.</summary>
    public string? PublicTheme { get; init; }
}

/// <summary>Freezes sheets: sheet, PDF bytes, printed hash and check code, once and for all.</summary>
public sealed class PaperService(AppDbContext db, FileStore files, PaperOptions options)
{
    private const string BlankNote = "空白表，仅供了解内容，不具效力；请在系统中填写，报送后打印有查验码的正式表盖章。";

    /// <summary>
    /// Freezes the sheet and adds the paper to the running unit of work, in this order: earlier valid papers of the same
    /// subject and kind become replaced, the PDF is stored on disk, the paper row is added. Does not save.
    /// </summary>
    /// <exception cref="InvalidOperationException">A character has no glyph; check <see cref="Unprintable"/> before.</exception>
    public async Task<Paper> FreezeAsync(Sheet sheet, PaperSubject subject, DateTimeOffset at, CancellationToken cancel)
    {
        if (Unprintable(sheet) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        foreach (var earlier in await db.Papers.Where(p => p.SubjectId == subject.Id && p.Kind == subject.Kind && p.State == PaperState.Valid).ToListAsync(cancel))
        {
            earlier.State = PaperState.Replaced;
        }

        var code = CheckCode.Create();
        var footer = Footer(code, subject.Number, subject.Version, subject.UnitName ?? subject.DepartmentName, at);
        var pdf = PdfEngine.Render(sheet, footer, out var pages);
        var paper = new Paper
        {
            Kind = subject.Kind,
            SubjectId = subject.Id,
            Code = code,
            DocumentName = subject.DocumentName,
            Number = subject.Number,
            Version = subject.Version,
            UnitName = subject.UnitName,
            DepartmentName = subject.DepartmentName,
            PublicTheme = subject.PublicTheme,
            SheetJson = SheetJson.Write(sheet),
            PrintedHash = PrintedHash.Of(sheet),
            PdfHash = await files.PutAsync(pdf, cancel),
            Pages = pages,
            FrozenAt = at,
            State = PaperState.Valid,
        };
        db.Papers.Add(paper);
        return paper;
    }

    /// <summary>Withdraws the valid papers of a bundle or plan; their codes then answer 已撤回. Does not save.</summary>
    public Task WithdrawAsync(Guid subjectId, CancellationToken cancel) => WithdrawAsync(db.Papers.Where(p => p.SubjectId == subjectId), cancel);

    /// <summary>Withdraws the subject's valid papers of one kind. Does not save.</summary>
    public Task WithdrawAsync(Guid subjectId, PaperKind kind, CancellationToken cancel) => WithdrawAsync(db.Papers.Where(p => p.SubjectId == subjectId && p.Kind == kind), cancel);

    /// <summary>Withdraws the valid papers that end with their declaration; the others stay. Does not save.</summary>
    public Task WithdrawOfEndedAsync(Guid declarationId, CancellationToken cancel) =>
        WithdrawAsync(db.Papers.Where(p => p.SubjectId == declarationId && PaperTable.EndingWithDeclaration.Contains(p.Kind)), cancel);

    private static async Task WithdrawAsync(IQueryable<Paper> papers, CancellationToken cancel)
    {
        foreach (var paper in await papers.Where(p => p.State == PaperState.Valid).ToListAsync(cancel))
        {
            paper.State = PaperState.Withdrawn;
        }
    }

    /// <summary>The footer of the frozen paper, for showing it on screen as it was printed.</summary>
    public SheetFooter FooterOf(Paper paper) =>
        Footer(paper.Code, paper.Number, paper.Version, paper.UnitName ?? paper.DepartmentName, paper.FrozenAt);

    /// <summary>Address of the page where codes are checked.</summary>
    public string VerifyPage => $"HTTPS://{options.Host.ToUpperInvariant()}/VERIFY";

    /// <summary>The footer of a form that was not reported: no code, no QR, the 草稿 mark.</summary>
    public static SheetFooter DraftFooter { get; } = DraftBefore("报送");

    /// <summary>The footer of any paper that is not frozen yet.</summary>
    /// <param name="act">The act that will freeze it, as its button says it.</param>
    public static SheetFooter DraftBefore(string act) => new() { Note = $"草稿预览，不具效力；{act}后生成查验码。" };

    /// <summary>The footer of an empty form: no code, no QR, the 空白 mark.</summary>
    public static SheetFooter BlankFooter { get; } = new() { Note = BlankNote, DraftMark = "空白" };

    /// <summary>Refuses a sheet with a character that no font has, naming the fields and characters.</summary>
    public static Refusal? Unprintable(Sheet sheet)
    {
        var missing = MissingGlyphs.In(sheet);
        return missing.Count == 0 ? null : new Refusal(
            $"有字符无法打印：{string.Join('、', missing.Select(m => m.Character.ToString()).Distinct().Take(10))}。请换成规范汉字或文字说明。")
        {
            Details = [.. missing.GroupBy(m => m.Key).Select(group => new Refusal($"无法打印的字符：{string.Join('、', group.Select(m => m.Character.ToString()).Distinct())}", group.Key))],
        };
    }

    private SheetFooter Footer(string code, string number, int version, string? author, DateTimeOffset at) => new()
    {
        VerifyAddress = $"HTTPS://{options.Host.ToUpperInvariant()}/V/{code}",
        Code = CheckCode.Display(code),
        Number = $"{number}　v{version}",
        Note = $"扫描二维码，或在 {options.Host.ToLowerInvariant()}/verify 输入查验码核对；涂改无效。",
        Author = author,
        CreatedAt = at,
    };
}
