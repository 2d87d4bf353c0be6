using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.ToDos;

/// <summary>What waits for a person's office, by kind: whatever the person's permissions allow and of which there is something to do.</summary>
public static class ToDoQueries
{
    /// <summary>The kinds that have something waiting, in the order of the work; all are counted by one statement.</summary>
    /// <param name="today">Beijing.</param>
    public static async Task<IReadOnlyList<ToDo>> ToDosAsync(this AppDbContext db, CurrentUser user, DateOnly today, CancellationToken cancel)
    {
        var kinds = Kinds(db, user, today).ToList();
        if (kinds.Count == 0)
        {
            return [];
        }

        var waiting = kinds.Select((kind, place) => kind.As(place)).Aggregate((one, other) => one.Concat(other));
        var counts = await waiting.GroupBy(place => place).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. kinds.Select((kind, place) => new ToDo(kind.Label, counts.GetValueOrDefault(place), kind.Unit, kind.Address)).Where(kind => kind.Count > 0)];
    }

    /// <summary>The list of kinds, each with what is counted. What is counted must be found in an index that does not grow with history.</summary>
    private static IEnumerable<Kind> Kinds(AppDbContext db, CurrentUser user, DateOnly today)
    {
        if (user.Office == Office.Unit)
        {
            var own = db.Declarations.VisibleTo(user).Where(d => d.HolderId == user.OrganizationId);
            foreach (var (status, label) in new[] { (Status.Returned, "退回待修改"), (Status.AwaitingSignOff, "待负责人报送"), (Status.Draft, "草稿未报送") })
            {
                yield return Of(label, "件", $"/declarations?status={status}", own.Where(d => d.Status == status));
            }
        }

        if (user.May(Permission.Review))
        {
            yield return Of(user.Office == Office.Bureau ? "待转报" : "待审核", "件", "/review", db.Queue(user, QueueTab.Waiting));
        }

        if (SchemeCatalog.Run(user.Scheme).Dossiers.Count > 0)
        {
            foreach (var kind in Dossiers(db, user).Concat(Classes(db, user, today)))
            {
                yield return kind;
            }
        }

        if (user.May(Permission.ReleaseDecisions))
        {
            yield return Of("已决定、未通知单位", "件", "/review/pending",
                db.Declarations.VisibleTo(user).Where(d => d.DecisionIsKept && d.DepartmentId == user.OrganizationId));
        }

        if (user.May(Permission.Bundles))
        {
            yield return Of(user.Words.ToBundle, "件", "/bundles", db.ToBundle(user));
            yield return Of($"{user.Words.Bundle}未上报", "批", "/bundles", db.Bundles.VisibleTo(user).Where(b => b.ReportedAt == null));
        }

        if (user.May(Permission.Papers))
        {
            yield return Of("盖章件未到", "件", "/papers/missing", db.MissingPapers(user));
            yield return Of("扫描页待匹配", "页", "/papers/queue", db.OpenPages(user));
        }

        foreach (var kind in user.May(Permission.Plans) ? Plans(db, user) : [])
        {
            yield return kind;
        }

        foreach (var kind in user.May(Permission.VerifyStandards) ? Standards(db, user) : [])
        {
            yield return kind;
        }

        if (user.May(Permission.ReadAudit))
        {
            yield return Of("存证核验发现不符", "次", "/audit/chain", ChainRuns.Alarming(db));
        }

        if (user.May(Permission.SeeHealth))
        {
            yield return Of("发送失败的邮件", "封", "/system", db.FailedMails());
        }
    }

    /// <summary>Plans to compile, to decide, to issue.</summary>
    private static IEnumerable<Kind> Plans(AppDbContext db, CurrentUser user)
    {
        if (user.Has(SeatKind.Leader))
        {
            yield return Of("计划待批", "个", "/plans", PlansIn(PlanState.AwaitingLeader));
        }

        if (user.Has(SeatKind.Clerk))
        {
            yield return Of("拟支持、未编入计划", "件", "/plans", db.ToPlan(user));
            yield return Of("计划编制中", "个", "/plans", PlansIn(PlanState.Compiling));
            yield return Of("计划已批、未下达", "个", "/plans", PlansIn(PlanState.Approved));
        }

        IQueryable<Plan> PlansIn(PlanState state) => db.Plans.VisibleTo(user).Where(p => p.State == EF.Constant(state));
    }

    /// <summary>Materials after the plan: to prepare, to correct, to review, to fund.</summary>
    private static IEnumerable<Kind> Dossiers(AppDbContext db, CurrentUser user)
    {
        var kinds = SchemeCatalog.Run(user.Scheme).Dossiers.Select(rules => rules.Kind).ToList();
        if (user.Office == Office.Unit)
        {
            var own = db.Dossiers.VisibleTo(user, db).Where(d => d.HolderId == user.OrganizationId);
            foreach (var (kind, state, label) in kinds.SelectMany(kind => new[] { (kind, DossierState.Returned, "退回待修改"), (kind, DossierState.Preparing, "待编制") }))
            {
                yield return Of(kind.Label() + label, "件", "/followups?show=Mine", own.Where(d => d.Kind == kind && d.State == state));
            }
        }
        else if (user.May(Permission.Review) && (user.Has(SeatKind.Clerk) || user.Has(SeatKind.Approver)))
        {
            foreach (var kind in kinds)
            {
                yield return Of($"{kind.Label()}{(kind == DossierKind.Settlement ? "待初审" : "待审核")}", "件", DossierQueue.Address(kind, DossierTab.Waiting), db.Dossiers(user, kind, DossierTab.Waiting));
            }
        }

        if (user.Office == Office.Authority && user.Has(SeatKind.Leader) && kinds.Contains(DossierKind.Change))
        {
            yield return Of("变更待批准", "件", DossierQueue.Address(DossierKind.Change, DossierTab.Waiting), db.Dossiers(user, DossierKind.Change, DossierTab.Waiting));
        }

        if (user.Office == Office.Authority && user.Has(SeatKind.Finance))
        {
            yield return Of("经费通知单待下达", "件", DossierQueue.Address(DossierKind.Execution, DossierTab.Accepted), db.Dossiers(user, DossierKind.Execution, DossierTab.Accepted));
            yield return Of("核销待审核", "件", DossierQueue.Address(DossierKind.Settlement, DossierTab.Waiting), db.Dossiers(user, DossierKind.Settlement, DossierTab.Waiting));
            yield return Of("待拨付", "件", "/payments", db.Dossiers(user, DossierKind.Settlement, DossierTab.Accepted));
            yield return Of("票据待确认", "张", "/followups?show=Invoices", db.Invoices.Where(i => i.State == VoucherState.Pending && db.Dossiers.VisibleTo(user, db).Any(d => d.Id == i.DossierId)));
        }
    }

    /// <summary>Classes to begin, to record and to end; serious incidents to close.</summary>
    private static IEnumerable<Kind> Classes(AppDbContext db, CurrentUser user, DateOnly today)
    {
        if (user.Office == Office.Unit)
        {
            var own = db.Declarations.VisibleTo(user).Where(d => d.HolderId == user.OrganizationId);
            var days = db.ClassDays.Where(day => day.Date <= today && day.ClosedAt == null);
            yield return Of("待登记开班", "个", "/followups?show=Held", own.Where(d => d.Status == Status.Funded && db.ClassDays.Any(day => day.DeclarationId == d.Id && day.Date <= today)));
            yield return Of("日志待办结", "个", "/followups?show=Held", own.Where(d => d.Status == Status.Implementing && days.Any(day => day.DeclarationId == d.Id && !(day.Date < d.HeldFrom))));
            yield return Of("收款票据待报送", "个", "/followups?show=Uninvoiced", db.Uninvoiced().Where(d => d.Declaration.UnitId == user.OrganizationId));
            yield return Of("待登记结束", "个", "/followups?show=Held", own.Where(d => d.Status == Status.Implementing && !db.ClassDays.Any(day => day.DeclarationId == d.Id && day.Date >= today)));
        }
        else if (user.Office == Office.Authority && user.Has(SeatKind.Clerk))
        {
            yield return Of("可结项", "个", "/followups?show=Closable", db.Dossiers.VisibleTo(user, db).Where(d => db.Closable().Any(one => one.Id == d.Id)));
            yield return Of("重大情况待办结", "个", "/followups?show=Serious",
                db.Incidents.Where(i => i.ClosedAt == null && i.Severity == IncidentSeverity.Major && db.Declarations.VisibleTo(user).Any(d => d.Id == i.DeclarationId)));
        }
    }

    /// <summary>What somebody else has entered and this person may check.</summary>
    private static IEnumerable<Kind> Standards(AppDbContext db, CurrentUser user)
    {
        yield return Of("标准待核对", "张", "/standards",
            db.CostTables.VisibleTo(user).Where(t => t.State == EF.Constant(StandardState.Pending) && t.ImportedById != user.Id));
        yield return Of("汇率待核对", "条", "/standards/rates",
            db.ExchangeRates.VisibleTo(user).Where(r => r.State == EF.Constant(StandardState.Pending) && r.RecordedById != user.Id));
    }

    private static Kind Of<T>(string label, string unit, string address, IQueryable<T> what) =>
        new(label, unit, address, place => what.Select(_ => EF.Constant(place)));

    /// <param name="As">Its place in the list, once for each that waits.</param>
    private sealed record Kind(string Label, string Unit, string Address, Func<int, IQueryable<int>> As);
}
