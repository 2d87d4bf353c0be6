using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>Accepts requests for exports and finds a person's own.</summary>
public sealed class ExportService(AppDbContext db, ExportWorker worker, ReceiveInstant received)
{
    /// <summary>Maximum number of declarations in one export.</summary>
    public const int Most = 2_000;

    /// <summary>Maximum number of unfinished exports per person.</summary>
    public const int MostOpen = 5;

    /// <summary>Up to this many are made immediately.</summary>
    public const int AtOnce = 5;

    /// <summary>From the list of declarations: the chosen keys, or all that the filters find.</summary>
    /// <param name="behind">The figure that the list belongs to, if any.</param>
    public async Task<Outcome<Export>> OfListAsync(CurrentUser user, ExportKind kind, DeclarationFilter filter, IReadOnlyCollection<string> chosen, CancellationToken cancel, StageFilter? behind = null)
    {
        var query = filter.Apply(db, db.Declarations.AsNoTracking().VisibleTo(user), user);
        query = behind is null ? query : await behind.ApplyAsync(query, db, user, cancel);
        if (chosen.Count > 0)
        {
            query = query.Where(d => chosen.Contains(d.Key));
        }

        var found = await query.OrderBy(d => d.Number == null).ThenBy(d => d.Number).ThenBy(d => d.Id).Take(Most + 1)
            .Select(d => new ExportItem(d.Key, d.SubmissionNumber)).ToListAsync(cancel);
        return await RequestAsync(user, kind, "申报", found, cancel);
    }

    /// <summary>From a bundle, in its order; null if it does not exist for the person.</summary>
    public async Task<Outcome<Export>?> OfBundleAsync(CurrentUser user, ExportKind kind, string key, CancellationToken cancel) =>
        await db.FindBundleAsync(user, key, cancel) is { } bundle
            ? await RequestAsync(user, kind, bundle.Number, [.. bundle.Rows.OrderBy(row => row.Rank).Select(row => new ExportItem(row.Declaration.Key, row.SubmissionNumber))], cancel)
            : null;

    /// <summary>From a plan, in its order; null if it does not exist for the person.</summary>
    public async Task<Outcome<Export>?> OfPlanAsync(CurrentUser user, ExportKind kind, string key, CancellationToken cancel) =>
        await db.FindPlanAsync(user, key, cancel) is { } plan
            ? await RequestAsync(user, kind, plan.Title, [.. plan.Items.OrderBy(item => item.Rank).Select(item => new ExportItem(item.Declaration.Key, item.Declaration.SubmissionNumber))], cancel)
            : null;

    /// <summary>The person's own exports, latest first.</summary>
    public async Task<IReadOnlyList<Export>> ListAsync(CurrentUser user, CancellationToken cancel) =>
        await db.Exports.AsNoTracking().Where(e => e.OwnerId == user.Id).OrderByDescending(e => e.RequestedAt).ThenByDescending(e => e.Id).Take(50).ToListAsync(cancel);

    /// <summary>A file of the person's own that can be downloaded now; null otherwise.</summary>
    public async Task<Export?> FindReadyAsync(CurrentUser user, string key, CancellationToken cancel) =>
        await db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Key == key && e.OwnerId == user.Id && e.State == ExportState.Ready && e.ExpiresAt > received.Value, cancel);

    private async Task<Outcome<Export>> RequestAsync(CurrentUser user, ExportKind kind, string source, List<ExportItem> found, CancellationToken cancel)
    {
        if (!Enum.IsDefined(kind))
        {
            return new Refusal("请选择导出的形式。");
        }

        // A draft has no paper; a table lists it as the page does.
        var items = kind == ExportKind.Table ? found : found.Where(item => item.Submission > 0).ToList();
        if (items.Count == 0)
        {
            return new Refusal("没有可导出的申报。草稿报送后才有正式表可以导出。");
        }

        if (items.Count > Most)
        {
            return new Refusal($"一次最多导出 {Most} 件，请先用查询条件缩小范围。");
        }

        if (await db.Exports.CountAsync(e => e.OwnerId == user.Id && (e.State == ExportState.Waiting || e.State == ExportState.Working), cancel) >= MostOpen)
        {
            return new Refusal($"您有 {MostOpen} 项导出还在生成，请等它们完成后再导出。");
        }

        var export = new Export
        {
            OwnerId = user.Id,
            Kind = kind,
            Title = $"{source} {kind.Label()} {items.Count}件 {BeijingTime.From(received.Value):yyyyMMdd-HHmmss}",
            Items = items,
            Total = items.Count,
            RequestedAt = received.Value,
        };
        db.Exports.Add(export);
        await db.SaveChangesAsync(cancel);
        if (items.Count <= AtOnce)
        {
            await worker.FinishAsync(export.Id, cancel);
        }

        return export;
    }
}
