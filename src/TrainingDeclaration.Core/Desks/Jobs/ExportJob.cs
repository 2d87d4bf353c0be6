using Quartz;
using TrainingDeclaration.Core.Desks.Exports;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Works on exports that are waiting or were interrupted.</summary>
[DisallowConcurrentExecution]
public sealed class ExportJob(ExportWorker worker) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await worker.SweepAsync(cancellationToken);
}
