using Quartz;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Exports;

namespace TrainingDeclaration.Core.Jobs;

/// <summary>Forgets the keys of posted forms, sessions that ended long ago and exports that expired; lets the database count its tables.</summary>
[DisallowConcurrentExecution]
public sealed class TidyJob(PostLedger posts, SessionService sessions, ExportWorker exports, AppDbContext db) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await posts.SweepAsync(cancellationToken);
        await sessions.SweepAsync(cancellationToken);
        await exports.TidyAsync(cancellationToken);
        await db.RefreshAsync(cancellationToken);
    }
}
