using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Where a Word form can be taken in.</summary>
/// <param name="Calls">Published calls that are still open, the latest first.</param>
/// <param name="Units">The units below a department; empty for a unit.</param>
/// <param name="Routes">The routes of the reader's unit, if it has several.</param>
public sealed record IntakeChoices(bool IsOwn, IReadOnlyList<Call> Calls, IReadOnlyList<Organization> Units, IReadOnlyList<Route> Routes);

/// <summary>Reads what a person can choose from when a Word form is taken in.</summary>
public static class IntakeQueries
{
    /// <summary>The person's choices at an instant.</summary>
    public static async Task<IntakeChoices> IntakeChoicesAsync(this AppDbContext db, CurrentUser user, DateTimeOffset at, CancellationToken cancel)
    {
        var isOwn = user.Office == Office.Unit;
        var calls = new List<Call>();
        foreach (var call in await db.Calls.AsNoTracking().VisibleTo(user, db).OrderByDescending(c => c.PublishedAt).Take(20).ToListAsync(cancel))
        {
            if (isOwn ? await db.IsOpenToUnitAsync(call, user.OrganizationId, at, cancel) : await db.IsOpenBelowAsync(call, user.OrganizationId, at, cancel))
            {
                calls.Add(call);
            }
        }

        if (isOwn)
        {
            var routes = await db.RoutesAsync(user.OrganizationId, cancel);
            return new IntakeChoices(true, calls, [], routes.Count > 1 ? routes : []);
        }

        var units = await db.Organizations.AsNoTracking()
            .Where(o => o.Office == Office.Unit && !o.IsRetired && (o.Path.StartsWith(user.Path) || o.OtherParentId == user.OrganizationId))
            .OrderBy(o => o.SortKey).ToListAsync(cancel);
        return new IntakeChoices(false, calls, units, []);
    }

    private static async Task<bool> IsOpenToUnitAsync(this AppDbContext db, Call call, Guid unitId, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var route in await db.ForwardedRoutesAsync(call.Id, unitId, cancel))
        {
            var (_, due) = await db.DateForAsync(call, Office.Unit, unitId, route.Department.Id, route.Bureau?.Id, cancel);
            if (DeadlineLadder.IsInTime(at, due.At))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any unit below the department may still start: by the department's date or by an extension.</summary>
    private static async Task<bool> IsOpenBelowAsync(this AppDbContext db, Call call, Guid departmentId, DateTimeOffset at, CancellationToken cancel)
    {
        var (_, due) = await db.DateForAsync(call, Office.Unit, Guid.Empty, departmentId, null, cancel);
        return DeadlineLadder.IsInTime(at, due.At)
            || (await db.Extensions.AsNoTracking().Where(e => e.CallId == call.Id && e.DeclarationId == null).Select(e => e.Until).ToListAsync(cancel)).Any(until => until > at);
    }
}
