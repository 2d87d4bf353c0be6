using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Freezes the 呈批单 of a plan: when it is submitted to the leader, and again if an item ends while it is there.</summary>
public sealed class ApprovalList(PaperService papers, ReceiveInstant received)
{
    /// <summary>Adds the next version to the running unit of work and marks the previous one replaced. Does not save.</summary>
    /// <param name="plan">With its call.</param>
    /// <param name="items">By rank, with declarations and units.</param>
    /// <param name="author">Who submits it to the leader.</param>
    public async Task FreezeAsync(Plan plan, IReadOnlyList<PlanItem> items, string author, CancellationToken cancel)
    {
        plan.Version++;
        await papers.FreezeAsync(
            ApprovalSheet.Describe(plan, items, author, BeijingTime.DateOf(received.Value)),
            new PaperSubject(PaperKind.ApprovalSheet, plan.Id, $"{plan.Title}呈批单", ApprovalSheet.Number(plan), plan.Version),
            received.Value, cancel);
    }
}
