using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>The progress of a call: who has forwarded it, what was extended, which lower dates are later than the upper one.</summary>
public static class CallBoardQueries
{
    /// <summary>For the authority: every addressed department with its notice and counts.</summary>
    public static async Task<IReadOnlyList<AddresseeState>> AddresseesAsync(this AppDbContext db, CurrentUser user, Call call, CancellationToken cancel)
    {
        var ids = call.Addressees.Select(a => a.OrganizationId).ToList();
        var departments = await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.SortKey).ToListAsync(cancel);
        var notices = await db.ForwardingNotices.AsNoTracking().Where(n => n.CallId == call.Id && n.PublishedAt != null).ToListAsync(cancel);
        var drafts = await db.DraftCountsAsync(user, call.Id, cancel);
        var reported = await db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.CallId == call.Id)
            .GroupBy(d => d.DepartmentId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return
        [
            .. departments.Select(d => (Department: d, Notice: notices.FirstOrDefault(n => n.OrganizationId == d.Id)))
                .Select(row => new AddresseeState(
                    row.Department.Name, row.Notice?.PublishedAt, row.Notice?.DueAt,
                    drafts.FirstOrDefault(draft => draft.Department == row.Department.Name).Drafts,
                    reported.FirstOrDefault(one => one.Key == row.Department.Id)?.Count ?? 0)),
        ];
    }

    /// <summary>
    /// Notices whose date is later than the given one of the level above: moving an upper date never moves the lower ones
    /// silently. For an authority those of all departments, otherwise those directly below.
    /// </summary>
    public static async Task<IReadOnlyList<(string Name, DateTimeOffset DueAt)>> LaterBelowAsync(
        this AppDbContext db, Guid callId, Guid upperId, DateTimeOffset? upper, CancellationToken cancel)
    {
        var below = await db.ForwardingNotices.AsNoTracking().Where(n => n.CallId == callId && n.DueDate != null)
            .Join(db.Organizations.Where(o => o.ParentId == upperId), n => n.OrganizationId, o => o.Id, (n, o) => new { o.Name, Notice = n }).ToListAsync(cancel);
        return [.. below.Where(n => n.Notice.DueAt > upper).Select(n => (n.Name, n.Notice.DueAt!.Value)).OrderBy(n => n.Value)];
    }

    /// <summary>Extensions under the call that the person's organization gave or received.</summary>
    public static async Task<IReadOnlyList<ExtensionLine>> ExtensionsAsync(this AppDbContext db, CurrentUser user, Guid callId, CancellationToken cancel) =>
        await (
            from e in db.Extensions.AsNoTracking()
            join receiver in db.Organizations on e.OrganizationId equals receiver.Id
            join giver in db.Organizations on e.GivenByOrganizationId equals giver.Id
            where e.CallId == callId && (e.GivenByOrganizationId == user.OrganizationId || e.OrganizationId == user.OrganizationId)
            orderby e.GivenAt descending
            select new ExtensionLine(
                receiver.Name, db.Declarations.VisibleTo(user).Where(d => d.Id == e.DeclarationId).Select(d => d.Number ?? "草稿").FirstOrDefault(),
                e.Until, e.Reason, giver.Name, e.GivenAt)).ToListAsync(cancel);

    /// <summary>
    /// Extensions that allow somebody on the declaration's route to act later, for this one or for all: every
    /// office learns of its own and of those given further down.
    /// </summary>
    public static async Task<IReadOnlyList<ExtensionLine>> ExtensionsOfAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel)
    {
        var known = new[] { (Office.Unit, (Guid?)declaration.UnitId), (Office.Bureau, declaration.BureauId), (Office.Department, declaration.DepartmentId) }
            .Where(on => user.Office >= on.Item1).Select(on => on.Item2).OfType<Guid>().ToList();
        return await (
            from e in db.Extensions.AsNoTracking()
            join receiver in db.Organizations on e.OrganizationId equals receiver.Id
            join giver in db.Organizations on e.GivenByOrganizationId equals giver.Id
            where e.CallId == declaration.CallId && (e.DeclarationId == null || e.DeclarationId == declaration.Id)
                && known.Contains(e.OrganizationId)
            orderby e.GivenAt descending
            select new ExtensionLine(receiver.Name, e.DeclarationId == null ? null : declaration.Number ?? "草稿", e.Until, e.Reason, giver.Name, e.GivenAt)).ToListAsync(cancel);
    }

    /// <summary>What anybody may know before signing in: published calls whose date has not passed. No person is named.</summary>
    public static async Task<IReadOnlyList<OpenCall>> OpenCallsAsync(this AppDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var calls = await db.Calls.AsNoTracking().Where(c => c.PublishedAt != null).OrderByDescending(c => c.PublishedAt).Take(10).ToListAsync(cancel);
        var open = calls.Where(c => DeadlineLadder.IsInTime(now, c.DueAt)).ToList();
        var ids = open.Select(c => c.Id).ToList();
        var notices = await db.ForwardingNotices.AsNoTracking().Where(n => ids.Contains(n.CallId) && n.PublishedAt != null && n.DueDate != null)
            .Join(db.Organizations.Where(o => o.Office == Office.Department), n => n.OrganizationId, o => o.Id, (n, o) => new { o.Name, Notice = n }).ToListAsync(cancel);
        return
        [
            .. open.Select(c => new OpenCall(
                c.Id, c.Title, c.DocumentNumber, c.Issuer, c.DueAt,
                [.. notices.Where(n => n.Notice.CallId == c.Id).Select(n => (n.Name, DueAt: n.Notice.DueAt!.Value)).OrderBy(n => n.DueAt)], c.Scheme)),
        ];
    }
}
