using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>The life of a bundle: compile, freeze, report up as a whole. Only the workflow moves forms.</summary>
public sealed class BundleService(AppDbContext db, UnitOfWork work, WorkflowService workflow, BundleList list, PaperService papers, ReceiveInstant received)
{
    /// <summary>Starts a bundle of the person's department with everything that is recommended and not yet in a bundle.</summary>
    public async Task<Outcome<Bundle>> CreateAsync(CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == callId, cancel);
        var department = await db.Organizations.SingleAsync(o => o.Id == user.OrganizationId, cancel);
        var candidates = await Candidates(user, callId).OrderBy(d => d.Number).ToListAsync(cancel);
        if (call is null || candidates.Count == 0)
        {
            return new Refusal($"没有“{Status.Recommended.Label(user.Words)}”的申报。");
        }

        try
        {
            return await work.CommitAsync(inner => BeginAsync(user, call, department, candidates, inner), cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var first = candidates[0].Id;
            var other = await db.Bundles.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(b => b.Rows.Any(row => row.DeclarationId == first), cancel);
            return other is null ? Collision : Faster(other);
        }
    }

    /// <summary>What is recommended and not yet in a bundle.</summary>
    public IQueryable<Declaration> Candidates(CurrentUser user, Guid callId) => db.Declarations.VisibleTo(user).Include(d => d.Unit)
        .Where(d => d.CallId == callId && d.Status == Status.Recommended && d.DepartmentId == user.OrganizationId
            && !db.BundleRows.Any(r => r.DeclarationId == d.Id));

    /// <summary>
    /// Orders the rows as they were left on the page, drops those without rank, adds newly chosen ones, saves opinions
    /// and 附言. Refuses a text that is too long, and a row whose submission is not the one that was seen.
    /// </summary>
    /// <param name="left">Only visible recommended declarations count.</param>
    public async Task<Refusal?> ArrangeAsync(CurrentUser user, Bundle bundle, int seenStamp, Arrangement left, CancellationToken cancel)
    {
        if (bundle.Stamp != seenStamp)
        {
            return Faster(bundle);
        }

        if (bundle.State != BundleState.Compiling)
        {
            return new Refusal($"{user.Words.Bundle}已冻结，不能再调整；未上报时可先解除冻结。");
        }

        var ranks = left.Ranks;
        var added = await Candidates(user, bundle.CallId).Where(d => ranks.Keys.Contains(d.Id)).ToListAsync(cancel);
        var changed = added.Concat(bundle.Rows.Where(row => ranks.ContainsKey(row.DeclarationId)).Select(row => row.Declaration))
            .Where(d => left.Seen.TryGetValue(d.Id, out var seen) && seen != d.SubmissionNumber).ToList();
        if (BundleTexts.Refuse(bundle, left) is { } tooLong)
        {
            return tooLong;
        }

        if (changed.Count > 0)
        {
            return Outdated(changed.Select(d => (d, left.Seen[d.Id])), "您看到的");
        }

        foreach (var row in bundle.Rows.Where(row => !ranks.ContainsKey(row.DeclarationId)).ToList())
        {
            bundle.Rows.Remove(row);
            db.BundleRows.Remove(row);
        }

        Include(bundle, added, bundle.Rows.Count + 1);
        await BundleTexts.TakeOverAsync(db, bundle, left, cancel);
        var rank = 0;
        foreach (var row in bundle.Rows.OrderBy(row => ranks.GetValueOrDefault(row.DeclarationId, int.MaxValue)).ThenBy(row => row.Rank))
        {
            row.Rank = ++rank;
        }

        return await SaveAsync(user, bundle, $"调整{user.Words.Bundle}", cancel);
    }

    /// <summary>Freezes order and submissions and prints the list with its code.</summary>
    public async Task<Refusal?> FreezeAsync(CurrentUser user, Bundle bundle, int seenStamp, CancellationToken cancel)
    {
        if (bundle.State != BundleState.Compiling || bundle.Stamp != seenStamp)
        {
            return Faster(bundle);
        }

        if (bundle.Rows.Count == 0)
        {
            return new Refusal($"{user.Words.Bundle}里没有申报，请先选择要上报的申报。");
        }

        if (bundle.Rows.Any(row => row.IsOutdated))
        {
            return Outdated(bundle.Rows.Where(row => row.IsOutdated).Select(row => (row.Declaration, row.SubmissionNumber)), $"{user.Words.Bundle}中的");
        }

        try
        {
            return await work.CommitAsync<Refusal?>(async inner =>
            {
                bundle.State = BundleState.Frozen;
                bundle.Touch(LastAct.By(user, "冻结排序", received.Value));
                await list.FreezeAsync(bundle, inner);
                return null;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FasterAsync(user, bundle, cancel);
        }
    }

    /// <summary>Reopens a frozen bundle; its printed list becomes void.</summary>
    public async Task<Refusal?> UnfreezeAsync(CurrentUser user, Bundle bundle, int seenStamp, CancellationToken cancel)
    {
        if (bundle.State != BundleState.Frozen || bundle.Stamp != seenStamp)
        {
            return Faster(bundle);
        }

        bundle.State = BundleState.Compiling;
        await papers.WithdrawAsync(bundle.Id, cancel);
        return await SaveAsync(user, bundle, "解除冻结", cancel);
    }

    /// <summary>汇总上报: every form of the frozen bundle, or none.</summary>
    public async Task<Refusal?> ReportUpAsync(CurrentUser user, Bundle bundle, int seenStamp, CancellationToken cancel)
    {
        if (bundle.State != BundleState.Frozen || bundle.Stamp != seenStamp)
        {
            return Faster(bundle);
        }

        var rows = bundle.Rows.OrderBy(row => row.Rank)
            .Select(row => (row.DeclarationId, new ActInput { StatusStamp = row.Declaration.StatusStamp, SubmissionNumber = row.SubmissionNumber }))
            .ToList();
        return await workflow.PerformTogetherAsync(user, rows, Act.ReportUp, _ =>
        {
            bundle.State = BundleState.ReportedUp;
            bundle.ReportedAt = received.Value;
            bundle.Touch(LastAct.By(user, Act.ReportUp.Label(user.Words), received.Value));
            return Task.CompletedTask;
        }, () => FasterAsync(user, bundle, cancel), cancel);
    }

    private static Refusal Collision { get; } = new("同时有人办理了其中的申报，因此没有办理。请刷新后再试。");

    private static Refusal Outdated(IEnumerable<(Declaration Declaration, int Seen)> rows, string which)
    {
        var named = rows.Select(row => new Refusal(
            $"{row.Declaration.Number}　{row.Declaration.Title}：{which}是 v{row.Seen}，现为 v{row.Declaration.SubmissionNumber}。请先看过新的一版；已列入的，先取消“纳入”并保存，再重新纳入。")).ToList();
        return new Refusal($"有 {named.Count} 件已有新的一版，因此没有办理。") { Details = named };
    }

    private Refusal Faster(Bundle bundle) =>
        bundle.LastAct?.Faster(bundle.State.Label(), received.Value) ?? new Refusal("已被他人修改或已进入下一步，请刷新后再办理。");

    /// <summary>Reads the bundle as it is stored now, after a save that collided.</summary>
    private async Task<Refusal> FasterAsync(CurrentUser user, Bundle bundle, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = await db.Bundles.AsNoTracking().VisibleTo(user).SingleAsync(b => b.Id == bundle.Id, cancel);
        return now.Stamp >= bundle.Stamp ? Faster(now) : Collision;
    }

    private async Task<Bundle> BeginAsync(CurrentUser user, Call call, Organization department, IReadOnlyList<Declaration> candidates, CancellationToken cancel)
    {
        var code = department.NumberCode ?? department.Code.ToUpperInvariant();
        var ordinal = await work.DrawAsync($"bundle/{call.Id}/{code}", cancel);
        var bundle = new Bundle
        {
            CallId = call.Id,
            DepartmentId = department.Id,
            Ordinal = ordinal,
            Number = $"HZ{call.Serial}-{code}-{ordinal:00}",
        };
        db.Bundles.Add(bundle);
        Include(bundle, candidates, 1);
        bundle.Touch(LastAct.By(user, $"新建{user.Words.Bundle}", received.Value));
        return bundle;
    }

    private void Include(Bundle bundle, IEnumerable<Declaration> declarations, int firstRank)
    {
        foreach (var declaration in declarations)
        {
            var row = new BundleRow { BundleId = bundle.Id, DeclarationId = declaration.Id, Rank = firstRank++, SubmissionNumber = declaration.SubmissionNumber };
            bundle.Rows.Add(row);
            db.BundleRows.Add(row);
        }
    }

    private async Task<Refusal?> SaveAsync(CurrentUser user, Bundle bundle, string what, CancellationToken cancel)
    {
        bundle.Touch(LastAct.By(user, what, received.Value));
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            return await FasterAsync(user, bundle, cancel);
        }
    }
}
