using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Accounts;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Organizations;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>An organization with what its page shows around it.</summary>
/// <param name="Above">Name of its superior.</param>
/// <param name="Keepers">Its Keepers.</param>
public sealed record OrganizationView(Organization Organization, string? Above, IReadOnlyList<PersonRow> Keepers)
{
    /// <summary>Reads it; null when it does not lie below the reader's organization.</summary>
    public static async Task<OrganizationView?> FindAsync(AppDbContext db, CurrentUser reader, string code, CancellationToken cancel)
    {
        var found = await db.Organizations.AsNoTracking().Below(reader.Path).SingleOrDefaultAsync(o => o.Code == code, cancel);
        return found is null ? null : new OrganizationView(
            found,
            await db.Organizations.Where(o => o.Id == found.ParentId).Select(o => o.Name).SingleOrDefaultAsync(cancel),
            await db.Users.Where(u => u.OrganizationId == found.Id && u.Seats.Any(s => s.Kind == SeatKind.Keeper)).AsRows(db).ToListAsync(cancel));
    }
}
