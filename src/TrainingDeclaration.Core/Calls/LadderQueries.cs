using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Core.Calls;

/// <summary>Reads the ladder of a route.</summary>
public static class LadderQueries
{
    /// <summary>The rungs of the call along department and bureau; only published notices count.</summary>
    public static async Task<DeadlineLadder> LadderAsync(
        this AppDbContext db, Call call, Guid departmentId, Guid? bureauId, CancellationToken cancel)
    {
        var notices = await db.ForwardingNotices.AsNoTracking()
            .Where(notice => notice.CallId == call.Id && notice.PublishedAt != null
                && (notice.OrganizationId == departmentId || notice.OrganizationId == bureauId))
            .Join(db.Organizations, notice => notice.OrganizationId, organization => organization.Id, (notice, organization) => new { notice, organization.Name, organization.Office })
            .ToListAsync(cancel);
        return new DeadlineLadder
        {
            Rungs =
            [
                new Rung(Office.Authority, call.Issuer, call.DocumentNumber ?? "征集函", call.DueAt),
                .. notices.OrderByDescending(row => row.Office)
                    .Select(row => new Rung(row.Office, row.Name, row.notice.DocumentNumber ?? $"{row.Name}转发通知", row.notice.DueAt)),
            ],
        };
    }
}
