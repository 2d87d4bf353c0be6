using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>Reads scans. A unit's scans belong to its form, and whoever sees the form sees them; a desk's belong to the desk.</summary>
public static class ScanQueries
{
    private const int Shown = 10;
    private const int MostOpen = 200;

    /// <summary>The scans of the person's own desk.</summary>
    public static IQueryable<Scan> OfDesk(this IQueryable<Scan> scans, CurrentUser user) =>
        scans.Where(s => s.DeclarationId == null && s.OrganizationId == user.OrganizationId);

    /// <summary>The scans that a unit uploaded for its form, latest first, tracked, with pages and papers.</summary>
    public static async Task<IReadOnlyList<Scan>> ScansOfAsync(this AppDbContext db, Guid declarationId, CancellationToken cancel) =>
        await db.Scans.Include(s => s.Pages).ThenInclude(p => p.Paper).Where(s => s.DeclarationId == declarationId)
            .OrderByDescending(s => s.UploadedAt).ToListAsync(cancel);

    /// <summary>One scan of the person's desk, split by code; null if it does not exist for the person.</summary>
    public static async Task<ScanSorting?> SortedAsync(this AppDbContext db, SealService seals, CurrentUser user, Guid id, CancellationToken cancel)
    {
        if (await db.Scans.OfDesk(user).Include(s => s.Pages).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } scan)
        {
            return null;
        }

        var found = new Dictionary<string, DeskFinding>(StringComparer.Ordinal);
        foreach (var code in scan.Pages.Where(page => page.PaperId is not null).Select(page => page.Code).OfType<string>().Distinct())
        {
            if (await seals.FindAsync(user, code, cancel) is { } finding)
            {
                found[code] = finding;
            }
        }

        return ScanSorting.Of(scan, found);
    }

    /// <summary>The latest scans of the person's desk, with their pages.</summary>
    public static async Task<IReadOnlyList<Scan>> LatestScansAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Scans.OfDesk(user).AsNoTracking().Include(s => s.Pages).OrderByDescending(s => s.UploadedAt).Take(Shown).ToListAsync(cancel);

    /// <summary>Pages of the desk's scans that a person still has to match.</summary>
    public static IQueryable<ScanPage> OpenPages(this AppDbContext db, CurrentUser user) =>
        db.Scans.OfDesk(user).SelectMany(s => s.Pages).Where(p => p.PaperId == null && p.SetAsideReason == null);

    /// <summary>The oldest of these.</summary>
    public static async Task<IReadOnlyList<ScanPage>> OpenPagesAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.OpenPages(user).AsNoTracking().Include(p => p.Scan).OrderBy(p => p.Scan.UploadedAt).ThenBy(p => p.Number).Take(MostOpen).ToListAsync(cancel);

    /// <summary>One page of the person's desk, tracked, with its scan and the scan's pages.</summary>
    public static async Task<ScanPage?> DeskPageAsync(this AppDbContext db, CurrentUser user, Guid id, CancellationToken cancel)
    {
        var scan = await db.Scans.OfDesk(user).Include(s => s.Pages).SingleOrDefaultAsync(s => s.Pages.Any(p => p.Id == id), cancel);
        return scan?.Pages.Single(page => page.Id == id);
    }

    /// <summary>
    /// Images of what the paper prints: from the unit's own scans and from those of the person's desk, the latest of each page.
    /// </summary>
    public static async Task<IReadOnlyList<ScanPage>> PicturesOfAsync(this AppDbContext db, CurrentUser user, Paper paper, CancellationToken cancel)
    {
        var pages = await db.ScanPages.AsNoTracking().Include(p => p.Scan)
            .Where(p => p.PictureHash != null && p.Paper != null && p.Paper.SubjectId == paper.SubjectId && p.Paper.Kind == paper.Kind && p.Paper.PrintedHash == paper.PrintedHash
                && (p.Scan.DeclarationId == paper.SubjectId || (p.Scan.DeclarationId == null && p.Scan.OrganizationId == user.OrganizationId)))
            .ToListAsync(cancel);
        return [.. pages.GroupBy(page => page.PaperPage ?? page.Number).OrderBy(group => group.Key).Select(group => group.MaxBy(page => page.Scan.UploadedAt)!)]; // groups are never empty
    }
}
