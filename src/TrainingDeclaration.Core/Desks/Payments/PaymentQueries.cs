using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>What Finance has to pay. Starts with what the person may see.</summary>
public static class PaymentQueries
{
    /// <summary>Maximum number of classes shown at once; there is no paging.</summary>
    public const int Most = 300;

    /// <summary>The classes to be paid, those that have waited longest first, by four statements whatever their number.</summary>
    /// <param name="only">Only these plan numbers, all of them; null = the first <see cref="Most"/> of any.</param>
    public static async Task<IReadOnlyList<PaymentDue>> PaymentsDueAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel, IReadOnlyCollection<string>? only = null)
    {
        var waiting = db.Dossiers.VisibleTo(user, db).AsNoTracking().Where(d => db.Unpaid().Any(one => one.Id == d.Id));
        waiting = only is null ? waiting.OrderBy(d => d.HeldSince).ThenBy(d => d.Id).Take(Most) : waiting.Where(d => only.Contains(d.Declaration.PlanNumber!));
        var due = await waiting
            .Select(d => new { Dossier = d, d.Declaration, Unit = d.Declaration.Unit.Name, Filing = db.Filings.FirstOrDefault(f => f.DossierId == d.Id && f.Number == d.FilingNumber) }).ToListAsync(cancel);
        var ids = due.ConvertAll(one => one.Dossier.Id);
        var declarations = due.ConvertAll(one => one.Declaration.Id);
        var clearings = (await db.Clearings.AsNoTracking().Where(c => ids.Contains(c.DossierId)).ToListAsync(cancel)).ToLookup(c => c.DossierId);
        var payments = (await db.Payments.AsNoTracking().Where(p => ids.Contains(p.DossierId)).OrderBy(p => p.Ordinal).ToListAsync(cancel)).ToLookup(p => p.DossierId);
        var notices = (await db.FundingNotices.AsNoTracking().Where(n => declarations.Contains(n.DeclarationId)).ToListAsync(cancel)).ToLookup(n => n.DeclarationId);
        return
        [
            .. due.Select(one =>
            {
                var (dossier, declaration) = (one.Dossier, one.Declaration);
                var clearing = clearings[dossier.Id].MaxBy(c => c.Ordinal);
                var payee = one.Filing is { } filing && SchemeCatalog.Of(declaration.Scheme).Dossier(DossierKind.Settlement)?.Payee is { } of ? of(DossierContent.Read(filing)) : new PayeeAccount(null, null, null);
                return new PaymentDue(
                    declaration.Key, declaration.PlanNumber, declaration.Title, one.Unit, payee,
                    new ClassMoney(declaration.GrantedFen ?? 0, notices[declaration.Id].MaxBy(n => n.Version)?.FundedFen, clearing?.ClearedFen, [.. payments[dossier.Id]], 0),
                    dossier.HeldSince, declaration.StatusStamp, declaration.SubmissionNumber, new DossierSeen(dossier.Kind, dossier.Stamp, dossier.FilingNumber));
            }),
        ];
    }
}
