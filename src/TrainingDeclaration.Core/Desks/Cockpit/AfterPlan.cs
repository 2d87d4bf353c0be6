using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>How far the classes of one office have come after their plan was issued; each count includes the next one.</summary>
/// <param name="Issued">Classes with an issued plan that were not terminated.</param>
/// <param name="Filed">Of which the execution materials were filed and are not back with the unit.</param>
/// <param name="Accepted">Of which they are accepted.</param>
/// <param name="Funded">That have a funding notice.</param>
/// <param name="Held">That have been held to their end.</param>
/// <param name="Overdue">Of which they are with the unit although their date has passed.</param>
/// <param name="GrantedFen">What the plans grant.</param>
/// <param name="FundedFen">What the funding notices grant of it.</param>
public sealed record AfterPlan(string Office, int Issued, int Filed, int Accepted, int Funded, int Held, int Overdue, long GrantedFen, long FundedFen)
{
    /// <summary>All offices together.</summary>
    public static AfterPlan Sum(IReadOnlyList<AfterPlan> lines) => new(
        "合计", lines.Sum(line => line.Issued), lines.Sum(line => line.Filed), lines.Sum(line => line.Accepted), lines.Sum(line => line.Funded),
        lines.Sum(line => line.Held), lines.Sum(line => line.Overdue), lines.Sum(line => line.GrantedFen), lines.Sum(line => line.FundedFen));
}

/// <summary>Counts the classes of a call after their plan.</summary>
public static class AfterPlanQueries
{
    /// <summary>One line per office below the person that has classes, in the order used by lists; one query.</summary>
    /// <param name="now">The instant at which a date counts as passed, UTC.</param>
    public static async Task<IReadOnlyList<AfterPlan>> AfterPlanAsync(this AppDbContext db, CurrentUser user, Guid callId, DateTimeOffset now, CancellationToken cancel)
    {
        var isAuthority = user.Office == Office.Authority;
        var lines = await (
            from dossier in db.Dossiers.VisibleTo(user, db).AsNoTracking()
            where dossier.Kind == DossierKind.Execution && dossier.Declaration.CallId == callId && dossier.Declaration.Status != Status.Terminated
            let office = isAuthority ? dossier.Declaration.Department : dossier.Declaration.Unit
            select new
            {
                office.Name,
                office.SortKey,
                dossier.State,
                dossier.Declaration.Status,
                IsLate = dossier.HolderId == dossier.Declaration.UnitId && dossier.DueAt < now,
                dossier.Declaration.GrantedFen,
                Funded = db.FundingNotices.Where(n => n.DeclarationId == dossier.DeclarationId).OrderByDescending(n => n.Version).Select(n => (long?)n.FundedFen).FirstOrDefault(),
            }).ToListAsync(cancel);
        return
        [
            .. lines.GroupBy(line => (line.SortKey, line.Name)).OrderBy(group => group.Key.SortKey, StringComparer.Ordinal).Select(group => new AfterPlan(
                group.Key.Name, group.Count(), group.Count(line => !DossierStates.Typed.Contains(line.State)), group.Count(line => line.State == DossierState.Accepted),
                group.Count(line => line.Funded is not null), group.Count(line => StatusFacts.Held.Contains(line.Status)), group.Count(line => line.IsLate), group.Sum(line => line.GrantedFen ?? 0), group.Sum(line => line.Funded ?? 0))),
        ];
    }
}
