using Microsoft.EntityFrameworkCore;
using Quartz;
using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.Core.Jobs;

/// <summary>Forgets the keys of posted forms after a week: nobody posts an older page twice.</summary>
[DisallowConcurrentExecution]
public sealed class TidyJob(AppDbContext db, TimeProvider clock) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-7);
        await db.HandledPosts.Where(p => p.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
