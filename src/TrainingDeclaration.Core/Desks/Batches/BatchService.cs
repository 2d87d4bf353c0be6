using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.Core.Workflow.Needs;

namespace TrainingDeclaration.Core.Desks.Batches;

/// <summary>
/// Many at once: takes in what was chosen with a verdict per row, then performs the act on each row in a transaction of its
/// own, with the stamps that the preview saw. A row is marked done in the act's own save, so a second
/// confirmation, or one after a killed server, continues where the first stopped.
/// </summary>
public sealed class BatchService(AppDbContext db, WorkflowService workflow, ReceiveInstant received)
{
    /// <summary>Maximum number of declarations in one batch.</summary>
    public const int Most = 500;

    /// <summary>Above this many, the number must be typed.</summary>
    public const int TypedAbove = 20;

    private const int Chunk = 20;
    private const int JudgedAtOnce = 100;

    /// <summary>From the ticked keys; those that the person may not see do not exist.</summary>
    public Task<Outcome<Batch>> OfKeysAsync(CurrentUser user, Act act, IReadOnlyCollection<string> keys, string origin, CancellationToken cancel) =>
        CreateAsync(user, act, db.Declarations.VisibleTo(user).Where(d => keys.Contains(d.Key)), origin, null, cancel);

    /// <summary>From everything that a list shows.</summary>
    public Task<Outcome<Batch>> OfFilterAsync(CurrentUser user, Act act, DeclarationFilter filter, string origin, CancellationToken cancel) =>
        CreateAsync(user, act, filter.Apply(db, db.Declarations.VisibleTo(user), user), origin, null, cancel);

    /// <summary>From everything that a view of the review queue shows.</summary>
    public Task<Outcome<Batch>> OfQueueAsync(CurrentUser user, Act act, QueueFilter filter, string origin, CancellationToken cancel) =>
        CreateAsync(user, act, db.Queue(user, filter), origin, null, cancel);

    /// <summary>From the rows that were not done, as they are now, with what was typed before.</summary>
    public async Task<Outcome<Batch>> AgainAsync(CurrentUser user, Batch earlier, CancellationToken cancel)
    {
        var ids = await db.BatchRows.Where(r => r.BatchId == earlier.Id && (r.State == RowState.Taken || r.State == RowState.Failed))
            .Select(r => r.DeclarationId).ToListAsync(cancel);
        return ids.Count == 0 ? new Refusal("没有失败的申报，不需要重试。")
            : await CreateAsync(user, earlier.Act, db.Declarations.VisibleTo(user).Where(d => ids.Contains(d.Id)), earlier.Origin, earlier.Input, cancel);
    }

    /// <summary>Confirms the preview: what was typed applies to all rows. Performs nothing yet.</summary>
    /// <param name="count">The number that the person typed.</param>
    public async Task<Refusal?> StartAsync(CurrentUser user, Batch batch, ActInput input, string? count, CancellationToken cancel)
    {
        if (batch.StartedAt is not null)
        {
            return null;
        }

        var ready = await db.BatchRows.CountAsync(r => r.BatchId == batch.Id && r.State == RowState.Ready, cancel);
        if (ready == 0)
        {
            return new Refusal("没有可以办理的申报。原因写在各行，处理后请重新勾选。");
        }

        if (ready > TypedAbove && TextRules.HalfWidth(count?.Trim() ?? "") != ready.ToString(CultureInfo.InvariantCulture))
        {
            return new Refusal($"请输入要办理的件数 {ready}，确认这不是误点。", "count");
        }

        if (await MissingAsync(user, batch, input, cancel) is { } missing)
        {
            return missing;
        }

        (batch.Input, batch.StartedAt) = (input, received.Value);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Performs the act on every row still waiting. May be stopped at any point and called again.</summary>
    public async Task RunAsync(CurrentUser user, Batch batch, CancellationToken cancel)
    {
        if (batch is not { StartedAt: not null, Input: { } input })
        {
            return;
        }

        while (true)
        {
            db.ChangeTracker.Clear();
            var rows = await db.BatchRows.AsNoTracking().Include(r => r.Declaration)
                .Where(r => r.BatchId == batch.Id && r.State == RowState.Ready).OrderBy(r => r.Rank).Take(Chunk).ToListAsync(cancel);
            if (rows.Count == 0)
            {
                return;
            }

            var verdicts = await workflow.PerformEachAsync(user, [.. rows.Select(row => (row.Declaration.Key, For(row, input)))], batch.Act, cancel);
            foreach (var (row, verdict) in rows.Zip(verdicts))
            {
                if (verdict.Refusal is { } refusal)
                {
                    await RefuseAsync(user, row, refusal, cancel);
                }
            }
        }
    }

    private async Task<Outcome<Batch>> CreateAsync(
        CurrentUser user, Act act, IQueryable<Declaration> chosen, string origin, ActInput? input, CancellationToken cancel)
    {
        if (!user.ActsOnMany().Contains(act))
        {
            return new Refusal("请选择要办理的事项。");
        }

        var ids = await chosen.OrderBy(d => d.DueAt == null).ThenBy(d => d.DueAt).ThenBy(d => d.Number).ThenBy(d => d.Id)
            .Select(d => d.Id).Take(Most + 1).ToListAsync(cancel);
        if (ids.Count == 0)
        {
            return new Refusal("还没有选择申报。请回到列表勾选一件或几件，或者选“查到的全部”。");
        }

        if (ids.Count > Most)
        {
            return new Refusal($"一次最多办理 {Most} 件，请先用查询条件缩小范围。");
        }

        var batch = new Batch { OwnerId = user.Id, OrganizationId = user.OrganizationId, Act = act, Origin = origin, CreatedAt = received.Value, Input = input };
        var rows = new List<BatchRow>();
        foreach (var chunk in ids.Chunk(JudgedAtOnce))
        {
            db.ChangeTracker.Clear();
            var found = await db.Declarations.VisibleTo(user).Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department)
                .Where(d => chunk.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
            foreach (var facts in await db.FactsAsync([.. chunk.Where(found.ContainsKey).Select(id => found[id])], user, cancel))
            {
                var (declaration, reason) = (facts.Declaration, Judge(user, facts, act));
                rows.Add(new BatchRow
                {
                    BatchId = batch.Id,
                    Rank = rows.Count + 1,
                    DeclarationId = declaration.Id,
                    StatusStamp = declaration.StatusStamp,
                    SubmissionNumber = declaration.SubmissionNumber,
                    State = reason is null ? RowState.Ready : RowState.Unready,
                    Reason = reason?.Message,
                });
            }
        }

        db.ChangeTracker.Clear();
        db.Batches.Add(batch);
        db.BatchRows.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        return batch;
    }

    private Refusal? Judge(CurrentUser user, Facts facts, Act act)
    {
        var option = workflow.Available(user, facts).FirstOrDefault(one => one.Act == act);
        return option is not null ? option.Missing is [var missing, ..] ? missing : null
            : facts.ReportedById == user.Id ? new Refusal("报送人不能审核自己报送的申报。")
            : new Refusal($"现在是“{facts.Declaration.StatusSeenBy(user.Office).Label(user.Words)}”，不能{act.Label(user.Words)}。");
    }

    /// <summary>What is missing in what was typed, judged by the first row that can be done.</summary>
    private async Task<Refusal?> MissingAsync(CurrentUser user, Batch batch, ActInput input, CancellationToken cancel)
    {
        var first = await db.BatchRows.AsNoTracking().Include(r => r.Declaration)
            .Where(r => r.BatchId == batch.Id && r.State == RowState.Ready).OrderBy(r => r.Rank).FirstAsync(cancel);
        if (await db.FindAsync(user, first.Declaration.Key, cancel) is not { } declaration)
        {
            return null;
        }

        var (facts, options) = await workflow.AvailableAsync(user, declaration, cancel);
        var typed = For(first, input);
        var row = options.Where(option => option.Act == batch.Act).Select(option => option.Row).SingleOrDefault();
        return row?.Needs.Select(need => NeedChecks.Missing(need, facts, row, received.Value, typed)).FirstOrDefault(refusal => refusal?.Field is not null);
    }

    /// <summary>What applies to all rows, with what the preview saw of this one; 拟支持 grants what was asked for.</summary>
    private static ActInput For(BatchRow row, ActInput input) => input with
    {
        StatusStamp = row.StatusStamp,
        SubmissionNumber = row.SubmissionNumber,
        BatchRowId = row.Id,
        Grant = new()
        {
            Persons = row.Declaration.Persons,
            Days = row.Declaration.Days,
            Fen = row.Declaration.RequestedFen,
            Services = SchemeCatalog.Of(row.Declaration.Scheme).Category(row.Declaration.Category)?.Services ?? [],
        },
    };

    /// <summary>Records why a row was not done, unless another process has done it in the meantime.</summary>
    private async Task RefuseAsync(CurrentUser user, BatchRow row, Refusal refusal, CancellationToken cancel)
    {
        var isAsSeen = await db.Declarations.VisibleTo(user).AnyAsync(
            d => d.Id == row.DeclarationId && d.StatusStamp == row.StatusStamp && d.SubmissionNumber == row.SubmissionNumber, cancel);
        var state = isAsSeen ? RowState.Failed : RowState.Taken;
        await db.BatchRows.Where(r => r.Id == row.Id && r.State == RowState.Ready)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, state).SetProperty(x => x.Reason, refusal.Message), cancel);
    }
}
