using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Which calls a person may read, and along which route.</summary>
public static class CallQueries
{
    /// <summary>
    /// An authority sees its own calls, drafts included; offices that report up see the published ones addressed to them; bureaus and
    /// units see those that a department above them has forwarded. People without a seat in the tree see none.
    /// </summary>
    public static IQueryable<Call> VisibleTo(this IQueryable<Call> calls, CurrentUser user, AppDbContext db) =>
        user.IsAdministrator || user.Seats.Count == 0 ? calls.Where(_ => false)
        : user.Office switch
        {
            Office.Authority => calls.Where(c => c.AuthorityId == user.OrganizationId),
            Office.Department => calls.Where(c => c.PublishedAt != null && c.Addressees.Any(a => a.OrganizationId == user.OrganizationId)),
            Office.Unit when user.ReportsUp => calls.Where(c => c.PublishedAt != null && c.Addressees.Any(a => a.OrganizationId == user.OrganizationId)),
            _ => calls.Where(c => c.PublishedAt != null && db.ForwardingNotices.Any(n =>
                n.CallId == c.Id && n.PublishedAt != null
                && db.Organizations.Any(department => department.Id == n.OrganizationId && department.Office == Office.Department
                    && (user.Path.StartsWith(department.Path)
                        || db.Organizations.Any(unit => unit.Id == user.OrganizationId
                            && db.Organizations.Any(other => other.Id == unit.OtherParentId && other.Path.StartsWith(department.Path))))))),
        };

    /// <summary>The serial of a new call: the year, with B, C … if the scheme already has calls in that year.</summary>
    public static async Task<string> NextSerialAsync(this AppDbContext db, string scheme, int year, CancellationToken cancel)
    {
        var used = await db.Calls.Where(c => c.Scheme == scheme).Select(c => c.Serial).ToListAsync(cancel);
        return Enumerable.Range(0, 26).Select(n => n == 0 ? $"{year}" : $"{year}{(char)('A' + n)}").First(serial => !used.Contains(serial));
    }

    /// <summary>A new call of the person's authority with the usual limits, not yet stored.</summary>
    public static async Task<Call> NewCallAsync(this AppDbContext db, CurrentUser user, string scheme, int year, CancellationToken cancel) => new()
    {
        Scheme = scheme,
        Year = year,
        Serial = await db.NextSerialAsync(scheme, year, cancel),
        Title = SchemeCatalog.Of(scheme).CallTitle(year),
        AuthorityId = user.OrganizationId,
        Issuer = user.OrganizationName,
        CheckPoints = SchemeCatalog.Of(scheme).Workflow.Rows.Any(row => row.Needs.Contains(Need.CheckList)) ? [.. CheckPoint.Usual] : null,
    };

    /// <summary>
    /// The routes of a unit: through its parent, and through its other parent if it has one. Retired superiors do not count. A
    /// unit directly below an authority bundles for itself. Without an organization there are no routes.
    /// </summary>
    public static async Task<IReadOnlyList<Route>> RoutesAsync(this AppDbContext db, Guid unitId, CancellationToken cancel)
    {
        if (await db.Organizations.SingleOrDefaultAsync(o => o.Id == unitId, cancel) is not { } unit)
        {
            return [];
        }

        var routes = new List<Route>();
        foreach (var parentId in new[] { unit.ParentId, unit.OtherParentId }.OfType<Guid>())
        {
            var parent = await db.Organizations.SingleAsync(o => o.Id == parentId, cancel);
            if (parent.IsRetired)
            {
                continue;
            }

            routes.Add(parent.Office == Office.Authority ? new Route(unit, null)
                : parent.Office == Office.Bureau ? new Route(await db.Organizations.SingleAsync(o => o.Id == parent.ParentId, cancel), parent)
                : new Route(parent, null));
        }

        return routes;
    }

    /// <summary>The routes along which the call has been forwarded to the unit.</summary>
    public static async Task<IReadOnlyList<Route>> ForwardedRoutesAsync(this AppDbContext db, Guid callId, Guid unitId, CancellationToken cancel)
    {
        var routes = await db.RoutesAsync(unitId, cancel);
        var forwarded = await db.ForwardingNotices.Where(n => n.CallId == callId && n.PublishedAt != null).Select(n => n.OrganizationId).ToListAsync(cancel);
        var isAddressed = await db.Calls.AnyAsync(c => c.Id == callId && c.PublishedAt != null && c.Addressees.Any(a => a.OrganizationId == unitId), cancel);
        return [.. routes.Where(route => route.Department.Id == unitId ? isAddressed : forwarded.Contains(route.Department.Id))];
    }

    /// <summary>The date that binds a new declaration of the person's organization along the route.</summary>
    public static async Task<(DeadlineLadder Ladder, BindingDate Date)> DateForAsync(
        this AppDbContext db, Call call, Office office, Guid organizationId, Guid departmentId, Guid? bureauId, CancellationToken cancel)
    {
        var ladder = await db.LadderAsync(call, departmentId, bureauId, cancel);
        var extensions = await db.Extensions.AsNoTracking()
            .Where(e => e.CallId == call.Id && e.OrganizationId == organizationId && e.DeclarationId == null).ToListAsync(cancel);
        return (ladder, BindingDate.For(office, null, ladder, extensions));
    }

    /// <summary>The date that binds the person's organization under the call, along its own place in the tree.</summary>
    public static async Task<BindingDate> DateForReaderAsync(this AppDbContext db, Call call, CurrentUser user, CancellationToken cancel)
    {
        if (user.Office == Office.Authority)
        {
            return new BindingDate(call.DueAt, call.Issuer, call.Citation);
        }

        var above = await db.Organizations.AsNoTracking()
            .Where(o => user.Path.StartsWith(o.Path) && o.Id != user.OrganizationId)
            .Select(o => new { o.Id, o.Office }).ToListAsync(cancel);
        var department = user.ReportsUp ? user.OrganizationId : above.FirstOrDefault(o => o.Office == Office.Department)?.Id ?? Guid.Empty;
        var (_, date) = await db.DateForAsync(call, user.Office, user.OrganizationId, department, above.FirstOrDefault(o => o.Office == Office.Bureau)?.Id, cancel);
        return date;
    }
}
