using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Desks.ToDos;

/// <summary>What waits for a person's office, by kind: whatever the person's permissions allow and of which there is something to do.</summary>
public static class ToDoQueries
{
    /// <summary>The kinds that have something waiting, in the order of the work.</summary>
    public static async Task<IReadOnlyList<ToDo>> ToDosAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var kinds = new List<ToDo>();
        if (user.Office == Office.Unit)
        {
            await AddOwnAsync(db, user, kinds, cancel);
        }

        if (user.May(Permission.Review))
        {
            kinds.Add(new(user.Office == Office.Bureau ? "待转报" : "待审核", await db.Queue(user, QueueTab.Waiting).CountAsync(cancel), "件", "/review"));
        }

        if (user.May(Permission.ReleaseDecisions))
        {
            kinds.Add(new("已决定、未通知单位", await db.Declarations.VisibleTo(user).CountAsync(d => d.DecisionIsKept && d.DepartmentId == user.OrganizationId, cancel), "件", "/review/pending"));
        }

        if (user.May(Permission.Bundles))
        {
            kinds.Add(new(user.Words.ToBundle, (await db.CallsToBundleAsync(user, cancel)).Sum(call => call.Count), "件", "/bundles"));
            kinds.Add(new($"{user.Words.Bundle}未上报", await db.Bundles.VisibleTo(user).CountAsync(b => b.ReportedAt == null, cancel), "批", "/bundles"));
        }

        if (user.May(Permission.Papers))
        {
            kinds.Add(new("盖章件未到", await db.MissingPapers(user).CountAsync(cancel), "件", "/papers/missing"));
            kinds.Add(new("扫描页待匹配", await db.OpenPages(user).CountAsync(cancel), "页", "/papers/queue"));
        }

        if (user.May(Permission.Plans))
        {
            await AddPlansAsync(db, user, kinds, cancel);
        }

        if (user.May(Permission.SeeHealth))
        {
            kinds.Add(new("发送失败的邮件", await db.FailedMails().CountAsync(cancel), "封", "/system"));
        }

        return [.. kinds.Where(kind => kind.Count > 0)];
    }

    private static async Task AddOwnAsync(AppDbContext db, CurrentUser user, List<ToDo> kinds, CancellationToken cancel)
    {
        var counts = await db.Declarations.VisibleTo(user).Where(d => d.HolderId == user.OrganizationId)
            .GroupBy(d => d.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        foreach (var (status, label) in new[] { (Status.Returned, "退回待修改"), (Status.AwaitingSignOff, "待负责人报送"), (Status.Draft, "草稿未报送") })
        {
            kinds.Add(new(label, counts.GetValueOrDefault(status), "件", $"/declarations?status={status}"));
        }
    }

    private static async Task AddPlansAsync(AppDbContext db, CurrentUser user, List<ToDo> kinds, CancellationToken cancel)
    {
        var plans = await db.Plans.VisibleTo(user).Where(p => p.State != PlanState.Issued)
            .GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        if (user.Has(SeatKind.Leader))
        {
            kinds.Add(new("计划待批", plans.GetValueOrDefault(PlanState.AwaitingLeader), "个", "/plans"));
        }

        if (user.Has(SeatKind.Clerk))
        {
            kinds.Add(new("拟支持、未编入计划", (await db.CallsToPlanAsync(user, cancel)).Sum(call => call.Count), "件", "/plans"));
            kinds.Add(new("计划编制中", plans.GetValueOrDefault(PlanState.Compiling), "个", "/plans"));
            kinds.Add(new("计划已批、未下达", plans.GetValueOrDefault(PlanState.Approved), "个", "/plans"));
        }
    }
}
