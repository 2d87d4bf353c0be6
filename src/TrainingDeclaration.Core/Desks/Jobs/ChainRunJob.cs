using Quartz;
using TrainingDeclaration.Core.Desks.ChainDesk;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Works on the verifications of the chain that are waiting or due.</summary>
[DisallowConcurrentExecution]
public sealed class ChainRunJob(ChainRuns runs) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runs.SweepAsync(cancellationToken);
}
