using Quartz;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Deletes old keys of posted forms, long-ended sessions, expired exports, lists that were uploaded and not applied, and unfinished files; updates the database's table statistics.</summary>
[DisallowConcurrentExecution]
public sealed class TidyJob(PostLedger posts, SessionService sessions, ExportWorker exports, FileStore files, KeptUploads kept, TimeProvider clock, AppDbContext db) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await posts.SweepAsync(cancellationToken);
        await sessions.SweepAsync(cancellationToken);
        await exports.TidyAsync(cancellationToken);
        files.SweepUnfinished(clock.GetUtcNow().AddDays(-1));
        kept.Sweep();
        await db.RefreshAsync(cancellationToken);
    }
}
