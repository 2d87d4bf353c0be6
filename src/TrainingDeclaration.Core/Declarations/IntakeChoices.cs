using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Core.Declarations;

/// <summary>For what a Word form can be taken in.</summary>
/// <param name="Calls">Published calls, the latest first.</param>
/// <param name="Units">The units below a department; empty for a unit.</param>
/// <param name="Routes">The routes of the own unit, when it has several.</param>
public sealed record IntakeChoices(bool IsOwn, IReadOnlyList<Call> Calls, IReadOnlyList<Organization> Units, IReadOnlyList<Route> Routes);

/// <summary>Reads what a person may choose when a Word form is taken in.</summary>
public static class IntakeQueries
{
    /// <summary>The choices of the person.</summary>
    public static async Task<IntakeChoices> IntakeChoicesAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var calls = await db.Calls.AsNoTracking().VisibleTo(user, db).OrderByDescending(c => c.PublishedAt).Take(20).ToListAsync(cancel);
        if (user.Office == Office.Unit)
        {
            var routes = await db.RoutesAsync(user.OrganizationId, cancel);
            return new IntakeChoices(true, calls, [], routes.Count > 1 ? routes : []);
        }

        var units = await db.Organizations.AsNoTracking()
            .Where(o => o.Office == Office.Unit && !o.IsRetired && (o.Path.StartsWith(user.Path) || o.OtherParentId == user.OrganizationId))
            .OrderBy(o => o.Name).ToListAsync(cancel);
        return new IntakeChoices(false, calls, units, []);
    }
}
