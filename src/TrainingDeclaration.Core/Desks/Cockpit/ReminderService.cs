using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Reminds an office, at most once per call, kind and step, whoever tries. Message and mail are written in the same save.</summary>
public sealed class ReminderService(AppDbContext db, UnitOfWork work, ReminderLedger ledger, Messenger messenger, OutboxSignal outbox, ReceiveInstant received)
{
    /// <summary>催办: tells an office below what is missing; once per Beijing day, no matter which office above pressed the button.</summary>
    public async Task<Refusal?> ChaseAsync(CurrentUser user, Call call, Organization office, CancellationToken cancel)
    {
        var figures = await db.CockpitAsync(user, call.Id, received.Value, cancel);
        if (figures.Offices.FirstOrDefault(one => one.Office.Id == office.Id) is not { Lacks.Count: > 0 } late)
        {
            return new Refusal("该单位已没有缺项，不需要催办。");
        }

        var (text, link) = (MessageTexts.Chase(user.OrganizationName, call.Title, late.Lacks), $"/calls/{call.Id}");
        var isSent = await SendAsync(call.Id, office.Id, ReminderKind.Chase, $"{BeijingTime.DateOf(received.Value):yyyy-MM-dd}", text, link, received.Value, cancel);
        return isSent ? null : new Refusal("今天已经催办过该单位，不再重复发送。");
    }

    /// <summary>The offices that were reminded by hand on that day.</summary>
    public async Task<IReadOnlySet<Guid>> ChasedAsync(Guid callId, DateTimeOffset now, CancellationToken cancel)
    {
        var today = $"{BeijingTime.DateOf(now):yyyy-MM-dd}";
        return (await db.Reminders.AsNoTracking().Where(r => r.CallId == callId && r.Kind == ReminderKind.Chase && r.Step == today).Select(r => r.OrganizationId).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Sends one reminder unless somebody already has; returns whether it did.</summary>
    public async Task<bool> SendAsync(
        Guid callId, Guid organizationId, ReminderKind kind, string step, string text, string link, DateTimeOffset at, CancellationToken cancel)
    {
        var isSent = await work.CommitAsync(async inner =>
        {
            var reminder = new Reminder { CallId = callId, OrganizationId = organizationId, Kind = kind, Step = step, SentAt = at };
            if (!await ledger.TakeAsync(reminder, inner))
            {
                return false;
            }

            await messenger.TellAsync(organizationId, text, link, at, inner);
            return true;
        }, cancel);
        if (isSent)
        {
            outbox.Wake();
        }

        return isSent;
    }
}
