using Quartz;
using TrainingDeclaration.Core.Desks.Payments;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Adds up the money of every class.</summary>
[DisallowConcurrentExecution]
public sealed class MoneyJob(MoneyCheck check) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await check.SweepAsync(cancellationToken);
}
