using Quartz;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Jobs;

/// <summary>Forgets the keys of posted forms and sessions that ended long ago.</summary>
[DisallowConcurrentExecution]
public sealed class TidyJob(PostLedger posts, SessionService sessions) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await posts.SweepAsync(cancellationToken);
        await sessions.SweepAsync(cancellationToken);
    }
}
