using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>
/// Counts a call for the cockpit. An authority gets counts per department of what has not reached it, never rows; a
/// department or bureau counts what it may list. Two queries, however many declarations there are.
/// </summary>
public static class CockpitQueries
{
    /// <summary>The person's figures for the call; all zero for people who may not see any.</summary>
    /// <param name="now">Its Beijing day counts as today.</param>
    public static async Task<CockpitFigures> CockpitAsync(this AppDbContext db, CurrentUser user, Guid callId, DateTimeOffset now, CancellationToken cancel)
    {
        var isAuthority = user.Office == Office.Authority;
        var lines = (await db.LinesAsync(user, callId, BeijingTime.StartOf(BeijingTime.DateOf(now)), cancel)).Where(line => Stage.Started.Holds(line.Status)).ToList();
        var waiting = isAuthority ? Stage.ReportedUp : Stage.Reported;
        var expected = lines.Where(line => waiting.Holds(line.Status)).ToList();
        var offices = await db.OfficesAsync(user, callId, [.. lines.Select(line => line.OwnerId).Distinct()], cancel);
        var byOwner = lines.ToLookup(line => line.OwnerId);
        return new CockpitFigures
        {
            Funnel = Count(lines),
            Base = waiting,
            RequestedFen = expected.Sum(line => line.Fen ?? 0),
            Papers = new Dictionary<PaperArrival, int>
            {
                [PaperArrival.Arrived] = expected.Count(line => line.Arrived),
                [PaperArrival.Missing] = expected.Count(line => !line.Arrived),
                [PaperArrival.Mismatched] = expected.Count(line => !line.Arrived && line.Registered),
                [PaperArrival.ByFax] = expected.Count(line => line.FaxedToday),
                [PaperArrival.ByPaper] = expected.Count(line => line.PostedToday),
            },
            Offices = [.. offices.Select(office => Of(office, [.. byOwner[office.Id]], waiting, isAuthority))],
            FirstReports = [.. lines.Select(line => line.FirstReportedAt).OfType<DateTimeOffset>().Order()],
            FirstReportUps = [.. lines.Select(line => line.ReachedAt).OfType<DateTimeOffset>().Order()],
        };
    }

    /// <summary>The office with this code below the person under the call, as in the phone book of the cockpit; or null.</summary>
    public static async Task<Organization?> OfficeBelowAsync(this AppDbContext db, CurrentUser user, Guid callId, string? code, CancellationToken cancel)
    {
        var owners = db.Scope(user, callId).Select(d => d.UnitId);
        return user.Office == Office.Authority
            ? await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code && db.Calls.Any(c => c.Id == callId && c.AuthorityId == user.OrganizationId && c.Addressees.Any(a => a.OrganizationId == o.Id)), cancel)
            : await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code && o.Office == Office.Unit && (o.Path.StartsWith(user.Path) || owners.Contains(o.Id)), cancel);
    }

    private static OfficeFigures Of(Organization office, IReadOnlyList<Line> lines, Stage waiting, bool reportsUp)
    {
        var expected = lines.Where(line => waiting.Holds(line.Status)).ToList();
        return new OfficeFigures(office, Count(lines), lines.Count(line => line.Status == Status.NotRecommended), expected.Count, expected.Count(line => !line.Arrived)) { ReportsUp = reportsUp };
    }

    private static Dictionary<Stage, int> Count(IReadOnlyList<Line> lines) =>
        Stages.All.ToDictionary(stage => stage, stage => lines.Count(line => stage.Holds(line.Status) && (stage != Stage.Sealed || line.IsSealed)));

    /// <summary>What the person may count: an authority everything under its own calls, the others what is on their route, drafts included.</summary>
    private static IQueryable<Declaration> Scope(this AppDbContext db, CurrentUser user, Guid callId) =>
        !user.HasBusinessSeat ? db.Declarations.Where(_ => false)
        : user.Office switch
        {
            Office.Authority => db.Declarations.Where(d => d.CallId == callId && d.Call.AuthorityId == user.OrganizationId),
            Office.Department => db.Declarations.Where(d => d.CallId == callId && d.DepartmentId == user.OrganizationId),
            Office.Bureau => db.Declarations.Where(d => d.CallId == callId && d.BureauId == user.OrganizationId),
            _ => db.Declarations.Where(_ => false),
        };

    private static async Task<List<Line>> LinesAsync(this AppDbContext db, CurrentUser user, Guid callId, DateTimeOffset today, CancellationToken cancel)
    {
        var isAuthority = user.Office == Office.Authority;
        var (kind, last) = (user.DeskSeal(), Stages.SealOf(user));
        var isBelow = user.Office is Office.Unit or Office.Bureau;
        var lines = await (
            from d in db.Scope(user, callId).AsNoTracking()
            let hash = db.Papers.Where(p => p.SubjectId == d.Id && p.Kind == PaperKind.Form && p.State == PaperState.Valid).Select(p => p.PrintedHash).FirstOrDefault()
            select new Line(
                isAuthority ? d.DepartmentId : d.UnitId, d.Status, d.RequestedFen,
                db.Submissions.Where(s => s.DeclarationId == d.Id && s.Number == 1).Select(s => (DateTimeOffset?)s.ReportedAt).FirstOrDefault(),
                d.ReachedAuthorityAt,
                db.Seals.Any(s => s.SubjectId == d.Id && s.Medium != SealMedium.Scan && s.Kind == kind && s.PrintedHash == hash),
                db.Seals.Any(s => s.SubjectId == d.Id && s.Medium != SealMedium.Scan && s.Kind == kind),
                db.Seals.Any(s => s.SubjectId == d.Id && s.Medium != SealMedium.Scan && s.Kind == last && s.PrintedHash == hash),
                db.Seals.Any(s => s.SubjectId == d.Id && s.Kind == kind && s.Medium == SealMedium.Fax && s.RegisteredAt >= today),
                db.Seals.Any(s => s.SubjectId == d.Id && s.Kind == kind && s.Medium == SealMedium.Paper && s.RegisteredAt >= today),
                isBelow && d.DecisionIsKept)).ToListAsync(cancel);
        return lines.ConvertAll(line => line.IsKept ? line with { Status = Status.DepartmentReview } : line);
    }

    /// <summary>Departments or units in the order used by lists.</summary>
    private static async Task<IReadOnlyList<Organization>> OfficesAsync(this AppDbContext db, CurrentUser user, Guid callId, IReadOnlyList<Guid> owners, CancellationToken cancel)
    {
        if (user.Office == Office.Authority)
        {
            return await db.Organizations.AsNoTracking()
                .Where(o => owners.Contains(o.Id) || db.Calls.Any(c => c.Id == callId && c.AuthorityId == user.OrganizationId && c.Addressees.Any(a => a.OrganizationId == o.Id)))
                .OrderBy(o => o.SortKey).ToListAsync(cancel);
        }

        return await db.Organizations.AsNoTracking()
            .Where(o => owners.Contains(o.Id) || o.Office == Office.Unit && !o.IsRetired && o.Path.StartsWith(user.Path))
            .OrderBy(o => o.SortKey).ToListAsync(cancel);
    }

    private sealed record Line(
        Guid OwnerId, Status Status, long? Fen, DateTimeOffset? FirstReportedAt, DateTimeOffset? ReachedAt,
        bool Arrived, bool Registered, bool IsSealed, bool FaxedToday, bool PostedToday, bool IsKept);
}
