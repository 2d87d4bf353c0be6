using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>Reads bundles for pages. Each starts with what the person may see.</summary>
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

    /// <summary>Calls whose recommended forms lie in no bundle yet; only for people who may begin one.</summary>
    public static async Task<IReadOnlyList<CallChoice>> CallsToBundleAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        !user.May(Permission.Bundles) ? [] : await db.Declarations.AsNoTracking().VisibleTo(user)
            .Where(d => d.Status == Status.Recommended && d.DepartmentId == user.OrganizationId && !db.BundleRows.Any(r => r.DeclarationId == d.Id))
            .GroupBy(d => new { d.CallId, d.Call.Title, d.Call.Year })
            .OrderByDescending(g => g.Key.Year)
            .Select(g => new CallChoice(g.Key.CallId, g.Key.Title, g.Key.Year, g.Count()))
            .ToListAsync(cancel);

    /// <summary>The tracked bundle with its call, department, and rows with declarations and units; null = not there for the person.</summary>
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

    /// <summary>The department's opinions on the submissions that lie in the bundle, by declaration.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Opinion>> OpinionsAsync(this AppDbContext db, Bundle bundle, CancellationToken cancel)
    {
        var ids = bundle.Rows.Select(row => row.DeclarationId).ToList();
        var opinions = await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.DeclarationId)).ToListAsync(cancel);
        return bundle.Rows.Select(row => opinions.SingleOrDefault(o => o.DeclarationId == row.DeclarationId && o.SubmissionNumber == row.SubmissionNumber))
            .OfType<Opinion>().ToDictionary(o => o.DeclarationId);
    }

    /// <summary>The check of one form before 汇总上报: every need of that act except the bundle's own state and date.</summary>
    /// <param name="row">Its row; null while it is in no bundle.</param>
    public static Preflight Preflight(this Facts facts, BundleRow? row, DateTimeOffset receivedAt)
    {
        var declaration = facts.Declaration;
        var act = facts.Scheme.Workflow.Rows.First(r => r.Act == Act.ReportUp);
        var blocks = act.Needs.Where(need => need is not (Need.InFrozenBundle or Need.InTime))
            .Select(need => NeedChecks.Missing(need, facts, act, receivedAt)?.Message).OfType<string>().ToList();
        if (declaration.Status != Status.Recommended)
        {
            blocks.Insert(0, $"现为“{declaration.Status.Label(facts.Scheme.Wording)}”。");
        }

        if (row is not null && row.SubmissionNumber != declaration.SubmissionNumber)
        {
            blocks.Add($"{facts.Scheme.Wording.Bundle}中是 v{row.SubmissionNumber}，当前为 v{declaration.SubmissionNumber}，请取消“纳入”并保存，再重新纳入。");
        }

        var isSealed = facts.SealsSeen.Contains(SealKind.Unit);
        if (!isSealed && facts.Setting.Call.UnitSealGatesRecommend && !facts.ReportsStraight)
        {
            blocks.Add($"尚未登记与当前版本一致的{facts.Scheme.Wording.Unit}盖章件。");
        }

        if (blocks.Count > 0)
        {
            return new Preflight(PreflightVerdict.Blocked, blocks, facts.SealsSeen);
        }

        var asked = facts.SubmittedFindings.Where(f => f.Grade == Grade.NeedsReason).Select(finding => finding.Settled).ToList();
        if (!isSealed && !facts.ReportsStraight)
        {
            asked.Add($"{facts.Scheme.Wording.Unit}盖章件尚未登记。");
        }

        return new Preflight(asked.Count > 0 ? PreflightVerdict.ToConfirm : PreflightVerdict.Ready, asked, facts.SealsSeen);
    }
}
