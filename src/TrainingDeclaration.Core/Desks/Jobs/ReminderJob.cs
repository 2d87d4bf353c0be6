using Quartz;
using TrainingDeclaration.Core.Desks.Cockpit;

namespace TrainingDeclaration.Core.Desks.Jobs;

/// <summary>Reminds of drafts whose date is near, and of the dates after a plan.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderJob(DraftReminders drafts, MilestoneReminders milestones) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await drafts.SweepAsync(cancellationToken);
        await milestones.SweepAsync(cancellationToken);
    }
}
