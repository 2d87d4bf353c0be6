using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Reads what is recorded of classes whose declaration the caller has found through a scoped query.</summary>
public static class RunQueries
{
    /// <summary>The statuses in which a class has a log.</summary>
    public static readonly IReadOnlyList<Status> Logged = [Status.Funded, Status.Implementing, Status.Implemented, Status.Concluded];

    /// <summary>Everything recorded of the class; null before its funding notice, and where the scheme keeps no log.</summary>
    public static async Task<RunRecord?> RunRecordAsync(this AppDbContext db, Declaration declaration, RunRules? rules, CancellationToken cancel)
    {
        if (rules is null || !Logged.Contains(declaration.Status))
        {
            return null;
        }

        var filed = await db.Dossiers.Where(d => d.DeclarationId == declaration.Id && d.Kind == DossierKind.Execution)
            .SelectMany(d => db.Filings.Where(f => f.DossierId == d.Id && f.Number == d.FilingNumber)).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (filed is null)
        {
            return null;
        }

        var plan = DossierContent.Read(filed);
        var notices = await db.FundingNotices.AsNoTracking().Where(n => n.DeclarationId == declaration.Id).OrderBy(n => n.Version).ToListAsync(cancel);
        var run = declaration.HeldFrom is null ? null : await db.ClassRuns.SingleOrDefaultAsync(r => r.DeclarationId == declaration.Id, cancel);
        var days = await db.ClassDays.AsNoTracking().Where(d => d.DeclarationId == declaration.Id).ToDictionaryAsync(d => d.Date, cancel);
        var numbers = await db.Trainees.Where(t => t.DossierId == filed.DossierId && t.Registration == Registration.Admitted).OrderBy(t => t.Number).Select(t => t.Number).ToListAsync(cancel);
        var incidents = await db.Incidents.AsNoTracking().Where(i => i.DeclarationId == declaration.Id).OrderBy(i => i.Ordinal).ToListAsync(cancel);
        return new RunRecord(plan, [.. rules.Days(plan).Where(day => !(day.Date < declaration.HeldFrom))], run, days, numbers, incidents, notices.Count == 0 ? null : notices[0].IssuedAt)
        {
            Notice = notices.LastOrDefault(),
            IsFiledSince = declaration.HeldUntil is not null
                && await db.Dossiers.AnyAsync(d => d.DeclarationId == declaration.Id && (d.Kind == DossierKind.Summary || d.Kind == DossierKind.Settlement) && d.State != DossierState.Preparing, cancel),
        };
    }

    /// <summary>The admitted trainees without contacts; only for readers who may see trainees.</summary>
    public static async Task<IReadOnlyList<RosterRow>> AdmittedAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel) =>
        await db.Trainees.AsNoTracking().VisibleTo(user, db)
            .Where(t => t.Registration == Registration.Admitted && db.Dossiers.Any(d => d.Id == t.DossierId && d.DeclarationId == declaration.Id && d.Kind == DossierKind.Execution))
            .OrderBy(t => t.Number).Select(t => RosterRow.Of(t)).ToListAsync(cancel);
}
