using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>
/// Works on exports, the oldest first. Each step processes some forms, stores a part and saves the row; the last one joins
/// the parts. A process that ends in between loses at most one step.
/// </summary>
public sealed class ExportWorker(AppDbContext db, ExportParts parts, ExportStore store, SchemeProfiles schemes, TimeProvider clock, ILogger<ExportWorker> log)
{
    /// <summary>Forms per step.</summary>
    public const int StepSize = 50;

    /// <summary>How long a file can be downloaded.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>Works until nothing is left to do.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        while (await db.Exports.AsNoTracking().Where(e => e.State == ExportState.Waiting || e.State == ExportState.Working)
            .OrderBy(e => e.RequestedAt).ThenBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancel) is { } id)
        {
            await FinishAsync(id, cancel);
        }
    }

    /// <summary>Works on one export until it is ready or has failed.</summary>
    public async Task FinishAsync(Guid id, CancellationToken cancel)
    {
        while (await StepAsync(id, cancel))
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>One step; returns whether more are left. If another process was faster, its result stands.</summary>
    public async Task<bool> StepAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var export = await db.Exports.SingleAsync(e => e.Id == id, cancel);
        if (!export.IsOpen)
        {
            return false;
        }

        try
        {
            await WorkAsync(export, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // The outermost call of a job: one bad export must not stop the others.
        {
            log.LogError(failure, "Export {ExportId} failed after {Done} of {Total} forms", export.Id, export.Done, export.Total);
            Fail(export, "生成时出错，请稍后重新导出；再次出错请联系系统管理员");
        }

        export.Stamp++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }

        return export.IsOpen;
    }

    /// <summary>Ends what is over: files that have expired and rows that nobody needs any more; then deletes files that no row refers to.</summary>
    public async Task TidyAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var export in await db.Exports.Where(e => e.State == ExportState.Ready && e.ExpiresAt <= now).ToListAsync(cancel))
        {
            (export.State, export.FileHash, export.Parts) = (ExportState.Expired, null, []);
            export.Stamp++;
        }

        db.Exports.RemoveRange(await db.Exports.Where(e => e.State != ExportState.Waiting && e.State != ExportState.Working && e.RequestedAt < now - Remembered).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        var kept = (await db.Exports.AsNoTracking().Select(e => new { e.FileHash, e.Parts }).ToListAsync(cancel))
            .SelectMany(e => e.Parts.Append(e.FileHash)).OfType<string>().ToHashSet();
        store.Sweep(kept, now - TimeSpan.FromDays(1));
    }

    private async Task WorkAsync(Export export, CancellationToken cancel)
    {
        if (await db.PersonAsync(schemes, export.OwnerId, cancel) is not { } owner)
        {
            Fail(export, "申请导出的账号已停用");
            return;
        }

        export.State = ExportState.Working;
        if (export.Done < export.Total)
        {
            // A table is one sheet and quick to write.
            var items = export.Items.Skip(export.Done).Take(export.Kind == ExportKind.Table ? export.Total : StepSize).ToList();
            var (content, troubles) = await parts.MakeAsync(export, owner, items, cancel);
            export.Parts = [.. export.Parts, await store.PutAsync(content, cancel)];
            export.Troubles = [.. export.Troubles, .. troubles];
            export.Done += items.Count;
            if (export.Done < export.Total || export.Total > StepSize)
            {
                return;
            }
        }

        if (export.Troubles.Count > 0)
        {
            log.LogCritical("Export {ExportId}: {Count} forms could not be included: {Troubles}", export.Id, export.Troubles.Count, export.Troubles);
            Fail(export, "为免缺页，没有生成文件");
            return;
        }

        var file = await parts.ComposeAsync(export, owner, cancel);
        (export.FileHash, export.Size, export.Parts) = (await store.PutAsync(file, cancel), file.Length, []);
        (export.State, export.ExpiresAt) = (ExportState.Ready, clock.GetUtcNow() + Kept);
    }

    private static void Fail(Export export, string trouble) =>
        (export.State, export.Parts, export.Troubles) = (ExportState.Failed, [], [.. export.Troubles, trouble]);
}
