using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>An organization with what its page shows around it.</summary>
/// <param name="Above">Name of its superior.</param>
/// <param name="Keepers">Its Keepers.</param>
/// <param name="Superiors">Whom it may stand under, the present superiors included; empty when it cannot be moved.</param>
public sealed record OrganizationView(Organization Organization, string? Above, IReadOnlyList<PersonRow> Keepers,
    IReadOnlyList<Organization> Superiors, string? AboveCode, string? OtherCode)
{
    /// <summary>How many of its declarations have not ended, drafts among them.</summary>
    public int OpenDeclarations { get; private init; }

    /// <summary>How many of those were never reported.</summary>
    public int Drafts { get; private init; }

    /// <summary>Reads it; null when it does not lie below the reader's organization.</summary>
    public static async Task<OrganizationView?> FindAsync(AppDbContext db, CurrentUser reader, string code, CancellationToken cancel)
    {
        var found = await db.Organizations.AsNoTracking().Below(reader.Path).SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (found is null)
        {
            return null;
        }

        var present = await db.Organizations.AsNoTracking().Where(o => o.Id == found.ParentId || o.Id == found.OtherParentId).ToListAsync(cancel);
        var above = present.SingleOrDefault(o => o.Id == found.ParentId);
        var reach = found.Office is not (Office.Unit or Office.Bureau) ? []
            : await PlacementService.Superiors(db.Organizations.AsNoTracking(), reader, found).ToListAsync(cancel);
        var (open, drafts) = await db.OpenOfUnitAsync(found.Id, cancel);
        return new OrganizationView(
            found,
            above?.Name,
            await db.Users.Where(u => u.OrganizationId == found.Id && u.Seats.Any(s => s.Kind == SeatKind.Keeper)).AsRows(db).ToListAsync(cancel),
            reach.Count == 0 ? [] : [.. reach.Concat(present).DistinctBy(o => o.Id)],
            above?.Code,
            present.SingleOrDefault(o => o.Id == found.OtherParentId)?.Code)
        {
            OpenDeclarations = open,
            Drafts = drafts,
        };
    }
}
