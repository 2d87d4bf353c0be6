using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What acts on one item change in its plan.</summary>
public sealed class PlanEffects(AppDbContext db, UnitOfWork work, PaperService papers, ApprovalList approval, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.Issue] = IssueAsync,
        [Effect.DecideInPlan] = DecideAsync,
        [Effect.EndInPlan] = EndAsync,
        [Effect.LeavePlan] = LeaveAsync,
    };

    /// <summary>Gives the item its number and prints its execution notice; with the last item the plan is issued.</summary>
    private async Task IssueAsync(Deed deed, CancellationToken cancel)
    {
        var facts = deed.Facts;
        var (declaration, plan) = (facts.Declaration, facts.Plan ?? throw new InvalidOperationException("Issued outside a plan."));
        var number = await work.DrawAsync($"plan/{facts.Context.Call.Id}", cancel);
        declaration.PlanNumber = $"{facts.Scheme.PlanNumberPrefix}{facts.Context.Call.Serial}-{number:000}";
        var granted = await db.GrantedServices.Where(s => s.DeclarationId == declaration.Id).Select(s => s.Name).ToListAsync(cancel);
        IReadOnlyList<string> services = [.. (facts.Category?.Services ?? []).Where(granted.Contains)];
        await papers.FreezeAsync(
            facts.Scheme.Papers.Notice(declaration, facts.Context, services, BeijingTime.DateOf(received.Value)),
            new PaperSubject(PaperKind.ExecutionNotice, declaration.Id, facts.Scheme.Papers.NoticeTitle, declaration.PlanNumber, 1)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
                PublicTheme = facts.Context.Call.VerifyShowsTheme ? declaration.Title : null,
            },
            received.Value, cancel);
        if (!await db.PlanItems.AnyAsync(i => i.PlanId == plan.Id && i.DeclarationId != declaration.Id && i.Declaration.Status == Status.Approved, cancel))
        {
            plan.State = PlanState.Issued;
        }

        plan.Touch(deed.Done);
    }

    /// <summary>The plan is decided with its last item; the stamp makes two simultaneous last decisions wait for each other.</summary>
    private async Task DecideAsync(Deed deed, CancellationToken cancel)
    {
        var plan = deed.Facts.Plan ?? throw new InvalidOperationException("Decided outside a plan.");
        var others = await db.PlanItems.Where(i => i.PlanId == plan.Id && i.DeclarationId != deed.Declaration.Id)
            .Select(i => i.Declaration.Status).ToListAsync(cancel);
        if (deed.Row.Act == Act.Approve)
        {
            plan.Touch(deed.Done);
        }
        else
        {
            await LeaveAsync(deed, cancel);
        }

        if (plan.State == PlanState.AwaitingLeader && !others.Contains(Status.AwaitingLeader))
        {
            plan.State = deed.Row.Act == Act.Approve || others.Contains(Status.Approved) ? PlanState.Approved : PlanState.Compiling;
        }
    }

    /// <summary>
    /// A plan that is not decided goes on without what has ended. The leader's 呈批单 still names it, so it is printed
    /// again without it, or withdrawn if nothing is left to decide.
    /// </summary>
    private async Task EndAsync(Deed deed, CancellationToken cancel)
    {
        if (deed.Facts.Plan is not { State: PlanState.Compiling or PlanState.AwaitingLeader } plan)
        {
            return;
        }

        var isWithLeader = plan.State == PlanState.AwaitingLeader;
        await DecideAsync(deed, cancel);
        if (!isWithLeader)
        {
            return;
        }

        var items = await db.PlanItems.Include(i => i.Declaration).ThenInclude(d => d.Unit)
            .Where(i => i.PlanId == plan.Id && i.DeclarationId != deed.Declaration.Id).OrderBy(i => i.Rank).ToListAsync(cancel);
        if (items.Count == 0)
        {
            await papers.WithdrawAsync(plan.Id, cancel);
            return;
        }

        await approval.FreezeAsync(plan, items, deed.User.Name, cancel);
    }

    /// <summary>Takes the declaration out of its plan.</summary>
    private async Task LeaveAsync(Deed deed, CancellationToken cancel)
    {
        var items = await db.PlanItems.Where(i => i.DeclarationId == deed.Declaration.Id).ToListAsync(cancel);
        db.PlanItems.RemoveRange(items);
        if (deed.Facts.Plan is { } plan)
        {
            plan.Touch(deed.Done);
        }
    }
}
