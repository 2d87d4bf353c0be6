using Quartz;
using TrainingDeclaration.Core.Desks.Cockpit;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Reminds of drafts whose date is near.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(DraftReminders reminders) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await reminders.SweepAsync(cancellationToken);
}
