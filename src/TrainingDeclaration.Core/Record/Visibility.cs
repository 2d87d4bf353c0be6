using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Plans;

namespace TrainingDeclaration.Core.Record;

/// <summary>
/// What a person may see at all, defined once. Every read of scoped data starts here; what is not visible does not exist
/// and answers 404. Rights beyond seeing are in the transition rows and the permission table.
/// </summary>
public static class Visibility
{
    /// <summary>
    /// Declarations of the user's own unit; for bureaus and departments those that have them on their frozen route; for an authority
    /// those that have been reported up to it.
    /// </summary>
    public static IQueryable<Declaration> VisibleTo(this IQueryable<Declaration> declarations, CurrentUser user) =>
        !user.HasBusinessSeat ? declarations.Where(_ => false)
        : user.Office switch
        {
            Office.Unit => declarations.Where(d => d.UnitId == user.OrganizationId),
            // An office and its path may be moved in the tree; the frozen route refers to it by key.
            Office.Bureau => declarations.Where(d => d.RoutePath != null && d.BureauId == user.OrganizationId),
            Office.Department => declarations.Where(d => d.RoutePath != null && d.DepartmentId == user.OrganizationId),
            Office.Authority => declarations.Where(d => d.ReachedAuthorityAt != null && d.AuthorityId == user.OrganizationId),
            _ => declarations.Where(_ => false),
        };

    /// <summary>
    /// On visible declarations: the remarks of the reader's office, and what others have sent. Units and bureaus see what was sent to
    /// them and to the unit; what the authority wrote to a department stays between the two. What is internal or not yet sent
    /// never leaves its office.
    /// </summary>
    public static IQueryable<Remark> VisibleTo(this IQueryable<Remark> remarks, CurrentUser user, AppDbContext db)
    {
        var declarations = db.Declarations.VisibleTo(user);
        var above = user.Office is Office.Department or Office.Authority;
        return remarks.Where(r => declarations.Any(d => d.Id == r.DeclarationId
            && (r.OrganizationId == user.OrganizationId
                || r.SentAt != null && r.Kind != RemarkKind.Internal && (above || r.AddresseeId == user.OrganizationId || r.AddresseeId == d.UnitId))));
    }

    /// <summary>
    /// The dossiers of visible declarations. What their unit types stays with it until it is filed; whoever reads a dossier from above
    /// reads its filings.
    /// </summary>
    public static IQueryable<Dossier> VisibleTo(this IQueryable<Dossier> dossiers, CurrentUser user, AppDbContext db)
    {
        var declarations = db.Declarations.VisibleTo(user);
        return dossiers.Where(one => declarations.Any(d => d.Id == one.DeclarationId));
    }

    /// <summary>
    /// Trainees by name: those of the reader's own unit, and above it those of classes whose materials are filed and not with their unit
    /// now, so that the live rows are the filed ones. Bureaus, finance and administrators see none (design 4).
    /// </summary>
    public static IQueryable<Trainee> VisibleTo(this IQueryable<Trainee> trainees, CurrentUser user, AppDbContext db)
    {
        if (!user.May(Permission.SeeTrainees))
        {
            return trainees.Where(_ => false);
        }

        var dossiers = db.Dossiers.VisibleTo(user, db);
        return user.Office == Office.Unit
            ? trainees.Where(t => dossiers.Any(one => one.Id == t.DossierId))
            : trainees.Where(t => dossiers.Any(one => one.Id == t.DossierId && one.FilingNumber > 0 && !DossierStates.Typed.Contains(one.State)));
    }

    /// <summary>Rosters as they were filed, for whoever may see names.</summary>
    public static IQueryable<RosterSnapshot> VisibleTo(this IQueryable<RosterSnapshot> rosters, CurrentUser user, AppDbContext db)
    {
        if (!user.May(Permission.SeeTrainees))
        {
            return rosters.Where(_ => false);
        }

        var dossiers = db.Dossiers.VisibleTo(user, db);
        return rosters.Where(roster => db.Filings.Any(filing => filing.Id == roster.FilingId && dossiers.Any(one => one.Id == filing.DossierId)));
    }

    /// <summary>The bundles of the reader's organization; for an authority those reported up to it.</summary>
    public static IQueryable<Bundle> VisibleTo(this IQueryable<Bundle> bundles, CurrentUser user) =>
        !user.HasBusinessSeat ? bundles.Where(_ => false)
        : user.ReportsUp ? bundles.Where(b => b.DepartmentId == user.OrganizationId)
        : user.Office switch
        {
            Office.Authority => bundles.Where(b => b.ReportedAt != null && b.Call.AuthorityId == user.OrganizationId),
            _ => bundles.Where(_ => false),
        };

    /// <summary>An authority's own plans.</summary>
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, CurrentUser user) =>
        user.HasBusinessSeat && user.Office == Office.Authority
            ? plans.Where(p => p.Call.AuthorityId == user.OrganizationId)
            : plans.Where(_ => false);
}
