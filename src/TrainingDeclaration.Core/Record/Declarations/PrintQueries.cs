using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>A form as printed: the frozen sheet of a submission, or the draft's sheet as it is now.</summary>
/// <param name="Paper">The frozen paper; null for a draft.</param>
public sealed record PrintedForm(Declaration Declaration, Sheet Sheet, Paper? Paper)
{
    /// <summary>File name without extension, such as <c>XQ2022-33-0031 v2 浙江示范研究院</c>.</summary>
    public string FileName => Paper is null ? "草稿" : StoredForm.NameOf(Paper.Number, Paper.Version, Paper.UnitName);
}

/// <summary>Where the bytes of a submission's print lie.</summary>
/// <param name="PdfHash">Key in the file store.</param>
public sealed record StoredForm(string Number, int Version, string? UnitName, string PdfHash)
{
    /// <summary>File name without extension.</summary>
    public string FileName => NameOf(Number, Version, UnitName);

    internal static string NameOf(string number, int version, string? unit) => $"{number} v{version} {unit}";
}

/// <summary>What of a declaration may be printed.</summary>
public static class PrintQueries
{
    /// <summary>
    /// The form of a submission, by default of the latest one; before the first report the draft, for its own unit only. Null if
    /// there is no such form for this person.
    /// </summary>
    public static async Task<PrintedForm?> PrintedFormAsync(this AppDbContext db, CurrentUser user, string key, int? submission, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return null;
        }

        if ((await db.SubmissionsAsync(declaration, cancel)).FirstOrDefault(s => submission is null || s.Number == submission) is { } frozen)
        {
            return new PrintedForm(declaration, SheetJson.Read(frozen.Paper.SheetJson), frozen.Paper);
        }

        return submission is null && user.Office == Office.Unit
            ? new PrintedForm(declaration, await db.DraftSheetAsync(declaration, cancel), null)
            : null;
    }

    /// <summary>The stored print of a submission, by default of the latest one; null if there is none for this person.</summary>
    public static Task<StoredForm?> StoredFormAsync(this AppDbContext db, CurrentUser user, string key, int? submission, CancellationToken cancel) =>
        db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.Key == key)
            .Join(db.Submissions, d => d.Id, s => s.DeclarationId, (d, s) => new { d.SubmissionNumber, s.Number, s.Paper })
            .Where(one => one.Number == (submission ?? one.SubmissionNumber))
            .Select(one => new StoredForm(one.Paper.Number, one.Paper.Version, one.Paper.UnitName, one.Paper.PdfHash)).SingleOrDefaultAsync(cancel);

    /// <summary>The sheet of the body as it is now.</summary>
    public static async Task<Sheet> DraftSheetAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        var around = await db.SurroundingsAsync([declaration], cancel);
        return scheme.Describe(
            await scheme.LoadAsync(db, declaration.Id, cancel), around.Around(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department)));
    }

    /// <summary>How often a submission was printed, and when last (UTC).</summary>
    public static async Task<(int Times, DateTimeOffset? Last)> PrintedAsync(this AppDbContext db, string key, int submission, CancellationToken cancel)
    {
        var prints = await db.AccessLog.AsNoTracking().Where(e => e.ObjectKey == key && e.SubmissionNumber == submission && e.Kind == AccessKind.Print)
            .Select(e => e.At).ToListAsync(cancel);
        return (prints.Count, prints.Count > 0 ? prints.Max() : null);
    }
}
