using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>Reads batches; each query starts with the person's own.</summary>
public static class BatchQueries
{
    /// <summary>The acts that the person's seats may perform on many at once.</summary>
    public static IReadOnlyList<Act> ActsOnMany(this CurrentUser user) =>
    [
        .. ActFacts.OnMany.Where(act => SchemeCatalog.Run(user.Scheme).Workflow.Rows.Any(
            row => row.Act == act && row.Office == user.Office && row.Seats.Any(user.Has))),
    ];

    /// <summary>The tracked batch without its rows; null if it does not exist for the person.</summary>
    public static Task<Batch?> FindBatchAsync(this AppDbContext db, CurrentUser user, string key, CancellationToken cancel) =>
        db.Own(user).SingleOrDefaultAsync(s => s.Key == key, cancel);

    /// <summary>The rows in their order, with declaration and unit.</summary>
    public static async Task<IReadOnlyList<BatchRow>> RowsAsync(this AppDbContext db, Batch batch, CancellationToken cancel) =>
        await db.BatchRows.AsNoTracking().Include(r => r.Declaration).ThenInclude(d => d.Unit)
            .Include(r => r.Declaration).ThenInclude(d => d.Call)
            .Where(r => r.BatchId == batch.Id).OrderBy(r => r.Rank).ToListAsync(cancel);

    /// <summary>The person's own batches, the latest first.</summary>
    public static async Task<IReadOnlyList<BatchLine>> OwnBatchesAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Own(user).AsNoTracking().OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.Id).Take(50)
            .Select(s => new BatchLine(s.Key, s.Act, s.CreatedAt, s.StartedAt != null, s.Rows.Count(),
                s.Rows.Count(r => r.State == RowState.Ready), s.Rows.Count(r => r.State == RowState.Done)))
            .ToListAsync(cancel);

    /// <summary>A refusal if the row, where there is one, has already been done.</summary>
    public static async Task<Refusal?> DoneAlreadyAsync(this AppDbContext db, Guid? rowId, CancellationToken cancel) =>
        rowId is not null && await db.BatchRows.AnyAsync(r => r.Id == rowId && r.State == RowState.Done, cancel) ? new Refusal("这一行已经办理过。") : null;

    /// <summary>Marks the row, where there is one, as done with the caller's save.</summary>
    public static async Task MarkDoneAsync(this AppDbContext db, Guid? rowId, CancellationToken cancel)
    {
        if (rowId is not null)
        {
            (await db.BatchRows.SingleAsync(r => r.Id == rowId, cancel)).State = RowState.Done;
        }
    }

    private static IQueryable<Batch> Own(this AppDbContext db, CurrentUser user) =>
        db.Batches.Where(s => s.OwnerId == user.Id && s.OrganizationId == user.OrganizationId);
}
