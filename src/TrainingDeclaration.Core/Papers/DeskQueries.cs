using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;

namespace TrainingDeclaration.Core.Papers;

/// <summary>Reads for the desk where paper is registered.</summary>
public static class DeskQueries
{
    private const int Shown = 10;

    /// <summary>What the person's office has registered since the Beijing day began, latest first.</summary>
    public static async Task<IReadOnlyList<DeskEntry>> RegisteredTodayAsync(this AppDbContext db, CurrentUser user, DateTimeOffset now, CancellationToken cancel)
    {
        var start = BeijingTime.StartOf(BeijingTime.DateOf(now));
        var own = db.Seals.AsNoTracking().Where(seal =>
            seal.RegisteredAt >= start && db.Users.Any(u => u.Id == seal.RegisteredById && u.OrganizationId == user.OrganizationId));
        var forms = await (
            from seal in own
            join declaration in db.Declarations.VisibleTo(user) on seal.SubjectId equals declaration.Id
            join paper in db.Papers on seal.PaperId equals paper.Id
            orderby seal.RegisteredAt descending
            select new DeskEntry(
                seal.RegisteredAt, seal.RegisteredBy, declaration.Number, paper.Version, declaration.Unit.Name, "/declarations/" + declaration.Key, seal.Kind, seal.Medium, seal.IsLate))
            .Take(Shown).ToListAsync(cancel);
        var lists = await (
            from seal in own
            join bundle in db.Bundles.VisibleTo(user) on seal.SubjectId equals bundle.Id
            join paper in db.Papers on seal.PaperId equals paper.Id
            orderby seal.RegisteredAt descending
            select new DeskEntry(
                seal.RegisteredAt, seal.RegisteredBy, bundle.Number, paper.Version, bundle.Department.Name, "/bundles/" + bundle.Key, seal.Kind, seal.Medium, seal.IsLate))
            .Take(Shown).ToListAsync(cancel);
        return [.. forms.Concat(lists).OrderByDescending(entry => entry.At).Take(Shown)];
    }

    /// <summary>The summary of the current submission; never of what the unit may be typing.</summary>
    public static async Task<Summary> SubmittedSummaryAsync(this AppDbContext db, Declaration declaration, CancellationToken cancel)
    {
        var (id, number) = (declaration.Id, declaration.SubmissionNumber);
        var json = await db.Submissions.AsNoTracking().Where(s => s.DeclarationId == id && s.Number == number).Select(s => s.FormJson).SingleAsync(cancel);
        var scheme = SchemeCatalog.Of(declaration.Scheme);
        return scheme.Summarize(scheme.FromJson(json));
    }

    /// <summary>The registered seals of what the bundle's present list prints.</summary>
    public static async Task<IReadOnlyList<Seal>> SealsOnAsync(this AppDbContext db, Paper? paper, CancellationToken cancel) => paper is null ? [] :
        await db.Seals.AsNoTracking().Where(s => s.SubjectId == paper.SubjectId && s.PrintedHash == paper.PrintedHash).OrderBy(s => s.RegisteredAt).ToListAsync(cancel);

    /// <summary>Name of a paper that the desk does not register or the person does not see, for the sentence that it is not registered here; null when the code is unknown.</summary>
    public static Task<string?> OtherPaperAsync(this AppDbContext db, string code, CancellationToken cancel) =>
        db.Papers.AsNoTracking().Where(p => p.Code == code && p.Kind != PaperKind.Form && p.Kind != PaperKind.BundleList).Select(p => (string?)p.DocumentName).SingleOrDefaultAsync(cancel);
}
