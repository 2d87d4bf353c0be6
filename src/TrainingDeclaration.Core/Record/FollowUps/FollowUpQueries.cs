using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The classes that follow an issued plan. Starts with what the person may see.</summary>
public static class FollowUpQueries
{
    /// <summary>Lines per page.</summary>
    public const int Size = 50;

    /// <summary>One page of the classes, and how many there are up to <see cref="DeclarationPage.MostCounted"/>; what is due first comes first where a filter asks for it.</summary>
    /// <param name="words">Part of a title, unit or plan number; null = any.</param>
    /// <param name="now">The instant at which a date counts as passed, UTC.</param>
    public static async Task<(IReadOnlyList<FollowUpRow> Rows, int Total)> FollowUpsAsync(
        this AppDbContext db, CurrentUser user, FollowUpFilter filter, string? words, int start, DateTimeOffset now, CancellationToken cancel)
    {
        var classes = db.Classes(user, filter, words, now);
        var total = await classes.TakeFixed(DeclarationPage.MostCounted + 1).CountAsync(cancel);
        return (await db.RowsAsync(classes, filter, Math.Clamp(start, 0, DeclarationPage.MostCounted), Size, cancel), total);
    }

    /// <summary>The classes in the same order, for a file.</summary>
    /// <param name="most">Maximum number of lines.</param>
    public static Task<IReadOnlyList<FollowUpRow>> AllFollowUpsAsync(
        this AppDbContext db, CurrentUser user, FollowUpFilter filter, string? words, int most, DateTimeOffset now, CancellationToken cancel) =>
        db.RowsAsync(db.Classes(user, filter, words, now), filter, 0, most, cancel);

    /// <summary>
    /// What waits for somebody is found from the dossiers that are held, of which there are few; all classes are found along the list of
    /// declarations, in its order.
    /// </summary>
    private static IQueryable<Declaration> Classes(this AppDbContext db, CurrentUser user, FollowUpFilter filter, string? words, DateTimeOffset now)
    {
        var dossiers = db.Dossiers.Where(one => one.Kind == DossierKind.Execution);
        var held = filter switch
        {
            FollowUpFilter.Mine => db.Dossiers.Where(one => one.HolderId == user.OrganizationId),
            FollowUpFilter.Overdue => db.Dossiers.Where(one => one.HolderId != null && DossierStates.Typed.Contains(one.State) && one.DueAt < now),
            FollowUpFilter.Uninvoiced => db.Uninvoiced(),
            FollowUpFilter.Invoices => db.Dossiers.Where(one => db.Invoices.Any(i => i.DossierId == one.Id && i.State == VoucherState.Pending)),
            FollowUpFilter.Closable => db.Closable(),
            _ => null,
        };
        var visible = db.Declarations.VisibleTo(user);
        var classes = filter == FollowUpFilter.Held ? visible.Where(d => d.Status == Status.Funded || d.Status == Status.Implementing)
            : filter == FollowUpFilter.Serious ? visible.Where(d => db.Incidents.Where(i => i.ClosedAt == null && i.Severity == IncidentSeverity.Major).Select(i => i.DeclarationId).Contains(d.Id))
            : held is null ? visible.Where(d => dossiers.Any(one => one.DeclarationId == d.Id)) : visible.Where(d => held.Select(one => one.DeclarationId).Contains(d.Id));
        return words is { Length: > 0 } ? classes.Where(d => d.Title!.Contains(words) || d.PlanNumber!.Contains(words) || d.Unit.Name.Contains(words)) : classes;
    }

    private static async Task<IReadOnlyList<FollowUpRow>> RowsAsync(
        this AppDbContext db, IQueryable<Declaration> classes, FollowUpFilter filter, int start, int most, CancellationToken cancel)
    {
        var dossiers = db.Dossiers.Where(one => one.Kind == DossierKind.Execution);
        var waiting = db.Dossiers.Where(one => one.HolderId != null);
        var ordered = filter == FollowUpFilter.All ? classes.OrderByDescending(d => d.SavedAt).ThenByDescending(d => d.Id)
            : classes.OrderBy(d => waiting.Where(one => one.DeclarationId == d.Id).OrderBy(one => one.DueAt).Select(one => one.DueAt).FirstOrDefault()).ThenBy(d => d.Id);
        var rows = await ordered.Skip(start).TakeFixed(most).Select(d => new
        {
            Declaration = d,
            Unit = d.Unit.Name,
            Department = d.Department.Name,
            // One value at a time: several at once would number all dossiers there are.
            State = dossiers.Where(one => one.DeclarationId == d.Id).Select(one => (DossierState?)one.State).FirstOrDefault(),
            HolderId = dossiers.Where(one => one.DeclarationId == d.Id).Select(one => one.HolderId).FirstOrDefault(),
            DueAt = waiting.Where(one => one.DeclarationId == d.Id).OrderBy(one => one.DueAt).Select(one => one.DueAt).FirstOrDefault(),
            Summary = db.Dossiers.Where(one => one.DeclarationId == d.Id && one.Kind == DossierKind.Summary).Select(one => (DossierState?)one.State).FirstOrDefault(),
            Settlement = db.Dossiers.Where(one => one.DeclarationId == d.Id && one.Kind == DossierKind.Settlement).Select(one => (DossierState?)one.State).FirstOrDefault(),
            Funded = db.FundingNotices.Where(n => n.DeclarationId == d.Id).OrderByDescending(n => n.Version).Select(n => (long?)n.FundedFen).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(row => new FollowUpRow(
            row.Declaration.Key, row.Declaration.Title, row.Declaration.PlanNumber, row.Unit, row.Department, row.Declaration.Status, row.Declaration.StartsOn,
            row.Declaration.EndsOn, row.Declaration.PeriodText, row.State, row.HolderId, row.DueAt, row.Declaration.GrantedFen, row.Funded)
        {
            GrantedPersons = row.Declaration.GrantedPersons,
            GrantedDays = row.Declaration.GrantedDays,
            Summary = row.Summary,
            Settlement = row.Settlement,
        })];
    }
}
