using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
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
        return await (
            from seal in db.Seals.AsNoTracking()
            join declaration in db.Declarations.VisibleTo(user) on seal.SubjectId equals declaration.Id
            join paper in db.Papers on seal.PaperId equals paper.Id
            where seal.RegisteredAt >= start && db.Users.Any(u => u.Id == seal.RegisteredById && u.OrganizationId == user.OrganizationId)
            orderby seal.RegisteredAt descending
            select new DeskEntry(
                seal.RegisteredAt, seal.RegisteredBy, declaration.Number, paper.Version, declaration.Unit.Name, declaration.Key, seal.Kind, seal.Medium, seal.IsLate))
            .Take(Shown).ToListAsync(cancel);
    }

    /// <summary>The summary of the current submission; never of what the unit may be typing.</summary>
    public static async Task<Summary> SubmittedSummaryAsync(this AppDbContext db, DeskFinding finding, CancellationToken cancel)
    {
        var (id, number) = (finding.Declaration.Id, finding.Declaration.SubmissionNumber);
        var json = await db.Submissions.AsNoTracking().Where(s => s.DeclarationId == id && s.Number == number).Select(s => s.FormJson).SingleAsync(cancel);
        var scheme = SchemeCatalog.Of(finding.Declaration.Scheme);
        return scheme.Summarize(scheme.FromJson(json));
    }

    /// <summary>Name of a paper that is no form, for the sentence that it is not registered here; null when the code is unknown.</summary>
    public static Task<string?> OtherPaperAsync(this AppDbContext db, string code, CancellationToken cancel) =>
        db.Papers.AsNoTracking().Where(p => p.Code == code && p.Kind != PaperKind.Form).Select(p => (string?)p.DocumentName).SingleOrDefaultAsync(cancel);
}
