using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Organizations;

/// <summary>
/// Moves organizations in the tree and sets a unit's second superior (A-04). The paths of everything below follow, and
/// drafts are rerouted; whatever was ever reported stays where its frozen route says.
/// </summary>
public sealed class PlacementService(AppDbContext db, RouteService routes, AuditTrail audit)
{
    /// <summary>Organizations under which the actor may place this one, excluding its current superior.</summary>
    public static IQueryable<Organization> Superiors(IQueryable<Organization> organizations, CurrentUser actor, Organization organization)
    {
        var offices = Enum.GetValues<Office>().Where(office => office.Children().Contains(organization.Office)).ToList();
        return organizations.Where(o => o.Path.StartsWith(actor.Path) && !o.Path.StartsWith(organization.Path) && !o.IsRetired && offices.Contains(o.Office))
            .OrderByDescending(o => o.Office).ThenBy(o => o.SortKey);
    }

    /// <summary>Places an organization below the actor's own under a superior, and a unit also under a second one.</summary>
    /// <param name="aboveCode">Code of the superior: the current one, or one within the actor's reach.</param>
    /// <param name="otherCode">Code of the second superior: the current one, one within reach, or null for none.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has saved since.</exception>
    public async Task<Refusal?> PlaceAsync(CurrentUser actor, string code, string? aboveCode, string? otherCode, int revision, CancellationToken cancel)
    {
        if (await db.Organizations.Below(actor.Path).SingleOrDefaultAsync(o => o.Code == code, cancel) is not { } organization)
        {
            return new Refusal("没有找到这个单位，或者不在您的下属范围内。");
        }

        var reach = await Superiors(db.Organizations, actor, organization).ToListAsync(cancel);
        var present = await db.Organizations.Where(o => o.Id == organization.ParentId || o.Id == organization.OtherParentId).ToListAsync(cancel);
        var above = reach.Concat(present.Where(o => o.Id == organization.ParentId)).FirstOrDefault(o => o.Code == aboveCode);
        var other = otherCode is null ? null : reach.Concat(present.Where(o => o.Id == organization.OtherParentId)).FirstOrDefault(o => o.Code == otherCode);
        if (organization.Office is not (Office.Unit or Office.Bureau))
        {
            return new Refusal($"{actor.Words.Department}直属{actor.Words.AuthorityOffice}，不能调整隶属。", "above");
        }

        if (above is null)
        {
            return new Refusal("请选择上级单位。", "above");
        }

        if (otherCode is not null && (other is null || organization.Office != Office.Unit))
        {
            return new Refusal($"请在可选的范围内选择第二上级；只有{actor.Words.Unit}可以有第二上级。", "other");
        }

        if (other?.Id == above.Id)
        {
            return new Refusal("第二上级不能与上级单位相同。", "other");
        }

        if (await db.Organizations.AnyAsync(o => o.ParentId == above.Id && o.Name == organization.Name && o.Id != organization.Id, cancel))
        {
            return new Refusal($"{above.Name}下面已有同名单位。", "above");
        }

        if (organization.ParentId == above.Id && organization.OtherParentId == other?.Id)
        {
            return null;
        }

        db.Entry(organization).Property(o => o.Revision).OriginalValue = revision;
        (organization.ParentId, organization.OtherParentId, organization.Revision) = (above.Id, other?.Id, revision + 1);
        var moved = await MovePathsAsync(organization, above, cancel);
        await routes.RealignAsync(actor, [.. moved.Where(o => o.Office == Office.Unit).Select(o => o.Id)], cancel);
        audit.Add(AuditKind.OrganizationMoved, actor, $"{organization.Code} {organization.Name}：{above.Name}{(other is null ? "" : $"，第二上级 {other.Name}")}");
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The organization and everything below it, with their new paths.</summary>
    private async Task<List<Organization>> MovePathsAsync(Organization organization, Organization above, CancellationToken cancel)
    {
        var (from, to) = (organization.Path, $"{above.Path}{organization.Code}/");
        var all = await db.Organizations.Where(o => o.Path.StartsWith(from)).ToListAsync(cancel);
        foreach (var one in all)
        {
            one.Path = to + one.Path[from.Length..];
        }

        return all;
    }
}
