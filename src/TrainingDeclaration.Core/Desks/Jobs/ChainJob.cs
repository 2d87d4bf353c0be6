using Quartz;
using TrainingDeclaration.Core.Desks.ChainDesk;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Makes the next block of the chain.</summary>
[DisallowConcurrentExecution]
public sealed class ChainJob(ChainSealer sealer) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sealer.SealAsync(cancellationToken);
}
