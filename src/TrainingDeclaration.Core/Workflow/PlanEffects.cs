using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What acts on one item change in its plan. Runs inside the act's transaction; saves nothing itself.</summary>
public sealed class PlanEffects(AppDbContext db, UnitOfWork work, PaperService papers, ApprovalList approval, ReceiveInstant received)
{
    /// <summary>Gives the item its number and prints its execution notice; with the last item the plan is issued.</summary>
    public async Task IssueAsync(Facts facts, LastAct done, CancellationToken cancel)
    {
        var (declaration, plan) = (facts.Declaration, facts.Plan ?? throw new InvalidOperationException("Issued outside a plan."));
        var number = await work.DrawAsync($"plan/{facts.Setting.Call.Id}", cancel);
        declaration.PlanNumber = $"{facts.Scheme.PlanNumberPrefix}{facts.Setting.Call.Serial}-{number:000}";
        var granted = await db.GrantedServices.Where(s => s.DeclarationId == declaration.Id).Select(s => s.Name).ToListAsync(cancel);
        IReadOnlyList<string> services = [.. (facts.Category?.Services ?? []).Where(granted.Contains)];
        await papers.FreezeAsync(
            facts.Scheme.Papers.Notice(declaration, facts.Setting, services, BeijingTime.DateOf(received.Value)),
            new PaperSubject(PaperKind.ExecutionNotice, declaration.Id, facts.Scheme.Papers.NoticeTitle, declaration.PlanNumber, 1)
            {
                UnitName = facts.Setting.Unit.Name,
                DepartmentName = facts.Setting.Department.Name,
                PublicTheme = facts.Setting.Call.VerifyShowsTheme ? declaration.Title : null,
            },
            received.Value, cancel);
        if (!await db.PlanItems.AnyAsync(i => i.PlanId == plan.Id && i.DeclarationId != declaration.Id && i.Declaration.Status == Status.Approved, cancel))
        {
            plan.State = PlanState.Issued;
        }

        plan.Touch(done);
    }

    /// <summary>The plan is decided with its last item; the stamp makes two last decisions wait for each other.</summary>
    public async Task DecideAsync(Facts facts, Transition row, LastAct done, CancellationToken cancel)
    {
        var plan = facts.Plan ?? throw new InvalidOperationException("Decided outside a plan.");
        var others = await db.PlanItems.Where(i => i.PlanId == plan.Id && i.DeclarationId != facts.Declaration.Id)
            .Select(i => i.Declaration.Status).ToListAsync(cancel);
        if (row.Act == Act.Approve)
        {
            plan.Touch(done);
        }
        else
        {
            await LeaveAsync(facts, done, cancel);
        }

        if (plan.State == PlanState.AwaitingLeader && !others.Contains(Status.AwaitingLeader))
        {
            plan.State = row.Act == Act.Approve || others.Contains(Status.Approved) ? PlanState.Approved : PlanState.Compiling;
        }
    }

    /// <summary>The 呈批单 still names what has ended: it is printed again without it, or withdrawn when nothing is left to decide.</summary>
    public async Task PutAgainAsync(CurrentUser user, Plan plan, Declaration ended, CancellationToken cancel)
    {
        var items = await db.PlanItems.Include(i => i.Declaration).ThenInclude(d => d.Unit)
            .Where(i => i.PlanId == plan.Id && i.DeclarationId != ended.Id).OrderBy(i => i.Rank).ToListAsync(cancel);
        if (items.Count == 0)
        {
            await papers.WithdrawAsync(plan.Id, cancel);
            return;
        }

        await approval.FreezeAsync(plan, items, user.Name, cancel);
    }

    /// <summary>Takes the declaration out of its plan.</summary>
    public async Task LeaveAsync(Facts facts, LastAct done, CancellationToken cancel)
    {
        var items = await db.PlanItems.Where(i => i.DeclarationId == facts.Declaration.Id).ToListAsync(cancel);
        db.PlanItems.RemoveRange(items);
        if (facts.Plan is { } plan)
        {
            plan.Touch(done);
        }
    }
}
