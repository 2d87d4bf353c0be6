using Quartz;
using TrainingDeclaration.Core.Messages;

namespace TrainingDeclaration.Core.Jobs;

/// <summary>Sweeps the outbox, whatever signals were lost.</summary>
[DisallowConcurrentExecution]
public sealed class OutboxJob(OutboxSender sender) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sender.SweepAsync(cancellationToken);
}
