using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>Reads bundles for pages. Each query starts with what the person may see.</summary>
public static class BundleQueries
{
    /// <summary>The visible bundles, latest first.</summary>
    public static async Task<IReadOnlyList<BundleSummary>> BundlesAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Bundles.AsNoTracking().VisibleTo(user)
            .OrderByDescending(b => b.Call.PublishedAt).ThenByDescending(b => b.ReportedAt).ThenByDescending(b => b.Ordinal)
            .Select(b => new BundleSummary(
                b.Key, b.Number, b.Department.Name, b.Call.Year, b.Ordinal, b.State, b.Rows.Count,
                b.Rows.Sum(r => r.Declaration.RequestedFen) ?? 0, b.ReportedAt))
            .ToListAsync(cancel);

    /// <summary>Calls with recommended forms that are in no bundle yet; only for people who may start one.</summary>
    public static async Task<IReadOnlyList<CallChoice>> CallsToBundleAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        !user.May(Permission.Bundles) ? [] : await db.ToBundle(user).AsNoTracking()
            .GroupBy(d => new { d.CallId, d.Call.Title, d.Call.Year })
            .OrderByDescending(g => g.Key.Year)
            .Select(g => new CallChoice(g.Key.CallId, g.Key.Title, g.Key.Year, g.Count()))
            .ToListAsync(cancel);

    /// <summary>Recommended forms that are in no bundle yet.</summary>
    public static IQueryable<Declaration> ToBundle(this AppDbContext db, CurrentUser user) => db.Declarations.VisibleTo(user)
        .Where(d => d.Status == Status.Recommended && d.DepartmentId == user.OrganizationId && !db.BundleRows.Any(r => r.DeclarationId == d.Id));

    /// <summary>The tracked bundle with its call, department, and rows with declarations and units; null = not visible to the person.</summary>
    public static async Task<Bundle?> FindBundleAsync(this AppDbContext db, CurrentUser user, string key, CancellationToken cancel)
    {
        var bundle = await db.Bundles.VisibleTo(user).Include(b => b.Call).Include(b => b.Department).SingleOrDefaultAsync(b => b.Key == key, cancel);
        if (bundle is not null)
        {
            // Fills bundle.Rows.
            await db.BundleRows.Where(r => r.BundleId == bundle.Id).Include(r => r.Declaration).ThenInclude(d => d.Unit).LoadAsync(cancel);
        }

        return bundle;
    }

    /// <summary>The department's opinions on the submissions in the bundle, by declaration.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Opinion>> OpinionsAsync(this AppDbContext db, Bundle bundle, CancellationToken cancel)
    {
        var ids = bundle.Rows.Select(row => row.DeclarationId).ToList();
        var opinions = await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.DeclarationId)).ToListAsync(cancel);
        return bundle.Rows.Select(row => opinions.SingleOrDefault(o => o.DeclarationId == row.DeclarationId && o.SubmissionNumber == row.SubmissionNumber))
            .OfType<Opinion>().ToDictionary(o => o.DeclarationId);
    }
}
