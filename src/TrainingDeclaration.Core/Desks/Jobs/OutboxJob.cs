using Quartz;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Sweeps the outbox, in case signals were lost.</summary>
[DisallowConcurrentExecution]
public sealed class OutboxJob(OutboxSender sender) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sender.SweepAsync(cancellationToken);
}
