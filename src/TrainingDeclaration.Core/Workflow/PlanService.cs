using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>The life of a plan: collect, submit to the leader, issue. Only the workflow moves declarations.</summary>
public sealed class PlanService(AppDbContext db, UnitOfWork work, WorkflowService workflow, PaperService papers, ApprovalList approval, ReceiveInstant received)
{
    /// <summary>Starts a plan with everything that is proposed and not yet in a plan.</summary>
    public async Task<Outcome<Plan>> CreateAsync(CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == callId && c.AuthorityId == user.OrganizationId, cancel);
        var candidates = await Candidates(user, callId).OrderBy(d => d.Number).ToListAsync(cancel);
        if (call is null || candidates.Count == 0)
        {
            return new Refusal("没有拟支持的申报可列入计划。请先在审核中拟支持。");
        }

        try
        {
            return await work.CommitAsync(async inner =>
            {
                var ordinal = await work.DrawAsync($"plans/{callId}", inner);
                var plan = new Plan { CallId = callId, Ordinal = ordinal, Title = SchemeCatalog.Of(call.Scheme).Papers.PlanTitle(call.Year, ordinal) };
                plan.Touch(LastAct.By(user, "新建计划", received.Value));
                db.Plans.Add(plan);
                Include(plan, candidates, 1);
                return plan;
            }, cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var first = candidates[0].Id;
            var other = await db.Plans.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(p => p.Items.Any(item => item.DeclarationId == first), cancel);
            return other is null ? Collision : Faster(other);
        }
    }

    /// <summary>What is proposed and not yet in a plan.</summary>
    public IQueryable<Declaration> Candidates(CurrentUser user, Guid callId) => db.Declarations.VisibleTo(user).Include(d => d.Unit)
        .Where(d => d.CallId == callId && d.Status == Status.Proposed && !db.PlanItems.Any(i => i.DeclarationId == d.Id));

    /// <summary>Orders the items by the given ranks, drops those without one, adds newly chosen ones.</summary>
    public async Task<Refusal?> ArrangeAsync(CurrentUser user, Plan plan, int seenStamp, IReadOnlyDictionary<Guid, int> ranks, CancellationToken cancel)
    {
        if (plan.State != PlanState.Compiling || plan.Stamp != seenStamp)
        {
            return Faster(plan);
        }

        var added = await Candidates(user, plan.CallId).Where(d => ranks.Keys.Contains(d.Id)).ToListAsync(cancel);
        foreach (var item in plan.Items.Where(item => !ranks.ContainsKey(item.DeclarationId)).ToList())
        {
            plan.Items.Remove(item);
            db.PlanItems.Remove(item);
        }

        Include(plan, added, plan.Items.Count + 1);
        var rank = 0;
        foreach (var item in plan.Items.OrderBy(item => ranks.GetValueOrDefault(item.DeclarationId, int.MaxValue)).ThenBy(item => item.Rank))
        {
            item.Rank = ++rank;
        }

        plan.Touch(LastAct.By(user, "调整计划", received.Value));
        return await TryAsync(user, plan, () => db.SaveChangesAsync(cancel), cancel);
    }

    /// <summary>报批: every item together, with the 呈批单 frozen and printed in the same transaction.</summary>
    public async Task<Refusal?> SubmitAsync(CurrentUser user, Plan plan, int seenStamp, CancellationToken cancel)
    {
        if (plan.State != PlanState.Compiling || plan.Stamp != seenStamp)
        {
            return Faster(plan);
        }

        if (plan.Items.Count == 0)
        {
            return new Refusal("计划里没有项目，请先列入拟支持的申报。");
        }

        var items = plan.Items.OrderBy(item => item.Rank).ToList();
        return await workflow.PerformTogetherAsync(user, Seen(items), Act.SubmitForApproval, async inner =>
        {
            plan.State = PlanState.AwaitingLeader;
            plan.Touch(LastAct.By(user, Act.SubmitForApproval.Label(), received.Value));
            await approval.FreezeAsync(plan, items, user.Name, inner);
        }, () => FasterAsync(user, plan, cancel), cancel);
    }

    /// <summary>下达计划, item by item in list order: one transaction, number and verdict per item.</summary>
    /// <param name="chosen">By key, with the stamps that the person has seen.</param>
    public async Task<IReadOnlyList<(string Key, Refusal? Refusal)>> IssueAsync(
        CurrentUser user, Plan plan, IReadOnlyDictionary<string, ActInput> chosen, CancellationToken cancel) =>
        await workflow.PerformEachAsync(
            user,
            plan.Items.OrderBy(item => item.Rank).Where(item => chosen.ContainsKey(item.Declaration.Key)).Select(item => (item.Declaration.Key, chosen[item.Declaration.Key])),
            Act.Issue, cancel);

    /// <summary>Prints the list of the issued items with its code; again if more have been issued.</summary>
    public async Task<Refusal?> FreezeListAsync(CurrentUser user, Plan plan, CancellationToken cancel)
    {
        var items = plan.Items.Where(item => StatusFacts.Issued.Contains(item.Declaration.Status)).OrderBy(item => item.Rank).ToList();
        if (items.Count == 0)
        {
            return new Refusal("还没有下达的项目。");
        }

        var version = await db.Papers.CountAsync(p => p.SubjectId == plan.Id && p.Kind == PaperKind.PlanList, cancel) + 1;
        plan.Touch(LastAct.By(user, "生成计划清单", received.Value));
        return await TryAsync(user, plan, () => work.CommitAsync(inner => papers.FreezeAsync(
            PlanListSheet.Describe(plan, items, BeijingTime.DateOf(received.Value)),
            new PaperSubject(PaperKind.PlanList, plan.Id, plan.Title, PlanListSheet.Number(plan), version),
            received.Value, inner), cancel), cancel);
    }

    private static Refusal Collision { get; } = new("同时有人办理了其中的申报，因此没有办理。请刷新后再试。");

    private Refusal Faster(Plan plan) =>
        plan.LastAct?.Faster(plan.State.Label(), received.Value) ?? new Refusal("计划已被他人修改或已进入下一步，请刷新后再办理。");

    /// <summary>Reads the plan as it is stored now, after a save that collided.</summary>
    private async Task<Refusal> FasterAsync(CurrentUser user, Plan plan, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = await db.Plans.AsNoTracking().VisibleTo(user).SingleAsync(p => p.Id == plan.Id, cancel);
        return now.Stamp >= plan.Stamp ? Faster(now) : Collision;
    }

    private static List<(Guid, ActInput)> Seen(IEnumerable<PlanItem> items) =>
        [.. items.Select(item => (item.DeclarationId, new ActInput { StatusStamp = item.Declaration.StatusStamp, SubmissionNumber = item.Declaration.SubmissionNumber }))];

    private void Include(Plan plan, IEnumerable<Declaration> declarations, int firstRank)
    {
        foreach (var declaration in declarations)
        {
            var item = new PlanItem { PlanId = plan.Id, DeclarationId = declaration.Id, Rank = firstRank++ };
            plan.Items.Add(item);
            db.PlanItems.Add(item);
        }
    }

    private async Task<Refusal?> TryAsync(CurrentUser user, Plan plan, Func<Task> save, CancellationToken cancel)
    {
        try
        {
            await save();
            return null;
        }
        catch (DbUpdateException)
        {
            return await FasterAsync(user, plan, cancel);
        }
    }
}
