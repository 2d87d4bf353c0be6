using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Reads the ladder of a route.</summary>
public static class LadderQueries
{
    /// <summary>The rungs of the call for department and bureau; only published notices count.</summary>
    public static async Task<DeadlineLadder> LadderAsync(this AppDbContext db, Call call, Guid departmentId, Guid? bureauId, CancellationToken cancel) =>
        Ladder(call, departmentId, bureauId, await db.RungsAsync([call.Id], bureauId is { } bureau ? [departmentId, bureau] : [departmentId], cancel));

    /// <summary>The rungs that any of the organizations has set in a published notice, for many ladders at once.</summary>
    public static async Task<IReadOnlyList<NoticeRung>> RungsAsync(
        this AppDbContext db, IReadOnlyCollection<Guid> callIds, IReadOnlyCollection<Guid> organizationIds, CancellationToken cancel)
    {
        var notices = await db.ForwardingNotices.AsNoTracking()
            .Where(notice => callIds.Contains(notice.CallId) && notice.PublishedAt != null && organizationIds.Contains(notice.OrganizationId))
            .Join(db.Organizations, notice => notice.OrganizationId, organization => organization.Id, (notice, organization) => new { notice, organization.Name, organization.Office })
            .ToListAsync(cancel);
        return [.. notices.Select(row => new NoticeRung(row.notice.CallId, row.notice.OrganizationId,
            new Rung(row.Office, row.Name, row.notice.DocumentNumber ?? $"{row.Name}转发通知", row.notice.DueAt)))];
    }

    /// <summary>The ladder of one route, from rungs already read.</summary>
    public static DeadlineLadder Ladder(Call call, Guid departmentId, Guid? bureauId, IReadOnlyList<NoticeRung> rungs) => new()
    {
        Rungs =
        [
            new Rung(Office.Authority, call.Issuer, call.Citation, call.DueAt),
            .. rungs.Where(one => one.CallId == call.Id && (one.OrganizationId == departmentId || one.OrganizationId == bureauId))
                .Select(one => one.Rung).OrderByDescending(rung => rung.SetBy),
        ],
    };
}
