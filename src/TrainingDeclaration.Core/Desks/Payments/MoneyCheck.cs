using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>
/// Adds up the money of every class once a night, from the rows themselves. What does not add up was not written by this program: the
/// system administrators are told, once for each fault, however many processes look.
/// </summary>
public sealed class MoneyCheck(AppDbContext db, UnitOfWork work, ReminderLedger ledger, Messenger messenger, OutboxSignal outbox, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Looks at every class with a decision or a payment; returns how many faults were told for the first time.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var (told, last) = (0, Guid.Empty);
        while (await ReadAsync(last, cancel) is { Count: > 0 } page)
        {
            last = page[^1].DossierId;
            foreach (var (one, fault) in page.SelectMany(one => one.Money.Broken().Select(fault => (one, fault))))
            {
                var text = MessageTexts.MoneyBroken(one.PlanNumber, fault);
                var isNew = await work.CommitAsync(async inner =>
                {
                    var reminder = new Reminder { CallId = one.CallId, OrganizationId = one.AuthorityId, Kind = ReminderKind.Money, Step = $"{one.PlanNumber} {fault}", SentAt = clock.GetUtcNow() };
                    if (!await ledger.TakeAsync(reminder, inner))
                    {
                        return false;
                    }

                    await messenger.WarnAsync(SeatKind.SystemAdmin, text, "/system", clock.GetUtcNow(), inner);
                    return true;
                }, cancel);
                told += isNew ? 1 : 0;
            }
        }

        if (told > 0)
        {
            outbox.Wake();
        }

        return told;
    }

    private async Task<List<Summed>> ReadAsync(Guid after, CancellationToken cancel)
    {
        var rows = await db.Dossiers.AsNoTracking()
            .Where(d => d.Kind == DossierKind.Settlement && d.Id > after && (db.Clearings.Any(c => c.DossierId == d.Id) || db.Payments.Any(p => p.DossierId == d.Id)))
            .OrderBy(d => d.Id).Take(AtOnce)
            .Select(d => new
            {
                d.Id,
                d.State,
                d.Declaration.PlanNumber,
                d.Declaration.CallId,
                d.Declaration.AuthorityId,
                Granted = d.Declaration.GrantedFen ?? 0,
                Funded = db.FundingNotices.Where(n => n.DeclarationId == d.DeclarationId).OrderByDescending(n => n.Version).Select(n => (long?)n.FundedFen).FirstOrDefault(),
                Cleared = db.Clearings.Where(c => c.DossierId == d.Id).OrderByDescending(c => c.Ordinal).Select(c => (long?)c.ClearedFen).FirstOrDefault(),
            }).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var payments = (await db.Payments.AsNoTracking().Where(p => ids.Contains(p.DossierId)).OrderBy(p => p.Ordinal).ToListAsync(cancel)).ToLookup(p => p.DossierId);
        return rows.ConvertAll(row => new Summed(
            row.Id, row.PlanNumber, row.CallId, row.AuthorityId,
            new ClassMoney(row.Granted, row.Funded, row.State == DossierState.Accepted ? row.Cleared : null, [.. payments[row.Id]], 0)));
    }

    private sealed record Summed(Guid DossierId, string? PlanNumber, Guid CallId, Guid AuthorityId, ClassMoney Money);
}
