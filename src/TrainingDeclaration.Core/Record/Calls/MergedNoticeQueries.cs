using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Merges a call with the notices along the reader's route (M-01…M-10).</summary>
public static class MergedNoticeQueries
{
    /// <summary>The call as the person reads it; null if it does not exist for the person.</summary>
    /// <param name="routeId">Which of several routes; the first if it is none of them.</param>
    public static async Task<MergedNotice?> MergedNoticeAsync(this AppDbContext db, CurrentUser user, Guid callId, Guid? routeId, CancellationToken cancel)
    {
        var call = await db.Calls.AsNoTracking().VisibleTo(user, db).Include(c => c.Addressees).SingleOrDefaultAsync(c => c.Id == callId, cancel);
        return call is null ? null : await db.MergeAsync(user, call, routeId, cancel);
    }

    /// <summary>Merges a call that was found through <see cref="CallQueries.VisibleTo"/>.</summary>
    public static async Task<MergedNotice> MergeAsync(this AppDbContext db, CurrentUser user, Call call, Guid? routeId, CancellationToken cancel)
    {
        var routes = user.Office == Office.Unit ? await db.ForwardedRoutesAsync(call.Id, user.OrganizationId, cancel) : [];
        var route = routes.FirstOrDefault(r => r.Id == routeId) ?? (routes.Count > 0 ? routes[0] : null);
        var (departmentId, bureauId) = user.Office switch
        {
            Office.Unit => (route?.Department.Id ?? Guid.Empty, route?.Bureau?.Id),
            Office.Bureau => (await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.ParentId ?? o.Id).SingleAsync(cancel), user.OrganizationId),
            _ => (user.OrganizationId, (Guid?)null),
        };
        var (ladder, date) = await db.DateForAsync(call, user.Office, user.OrganizationId, departmentId, bureauId, cancel);
        var notices = await db.ForwardingNotices.AsNoTracking()
            .Where(n => n.CallId == call.Id && (n.OrganizationId == departmentId || n.OrganizationId == bureauId))
            .Join(db.Organizations.AsNoTracking(), n => n.OrganizationId, o => o.Id, (n, o) => new { Notice = n, Organization = o }).ToListAsync(cancel);
        var above = notices.Where(n => n.Notice.PublishedAt is not null && n.Notice.OrganizationId != user.OrganizationId)
            .OrderByDescending(n => n.Organization.Office).ToList();
        var ids = notices.Where(n => n.Notice.PublishedAt is not null || n.Notice.OrganizationId == user.OrganizationId).Select(n => (Guid?)n.Notice.Id).ToList();
        var annexes = await db.Attachments.AsNoTracking().Where(a => a.CallId == call.Id || ids.Contains(a.NoticeId))
            .OrderBy(a => a.CallId == null).ThenBy(a => a.UploadedAt).ToListAsync(cancel);
        return new MergedNotice(
            call, route, routes, ladder, user.Office == Office.Authority ? new BindingDate(call.DueAt, call.Issuer, call.Citation) : date,
            [.. above.Select(n => (n.Organization, n.Notice))], notices.FirstOrDefault(n => n.Notice.OrganizationId == user.OrganizationId)?.Notice, annexes);
    }
}
