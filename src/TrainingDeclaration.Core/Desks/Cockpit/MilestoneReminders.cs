using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>
/// Reminds units of the dates of what follows their plans: seven days, 48 hours and four hours before. A missed date is told once to
/// unit, department and authority, then every seven days to unit and department until the unit files. May run in several processes.
/// </summary>
public sealed class MilestoneReminders(AppDbContext db, ReminderService reminders, TimeProvider clock)
{
    /// <summary>So many days after its last day the end of a class should be recorded.</summary>
    private const int DaysToRecordEnd = 3;

    /// <summary>Sends what is due now; returns how many messages were written.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var horizon = now + ReminderSteps.First;
        var waiting = await db.Dossiers.AsNoTracking()
            .Where(d => d.HolderId != null && DossierStates.Typed.Contains(d.State) && d.DueAt <= horizon && d.HolderId == d.Declaration.UnitId)
            .OrderBy(d => d.DueAt)
            .Select(d => new DossierWaiting(
                d.Declaration.Key, d.Declaration.PlanNumber ?? "", d.Kind, d.State, d.Declaration.CallId, d.Declaration.UnitId, d.Declaration.Unit.Name,
                d.Declaration.DepartmentId, d.Declaration.AuthorityId, d.DueAt!.Value, d.HeldSince))
            .ToListAsync(cancel);
        var sent = 0;
        foreach (var one in waiting)
        {
            foreach (var (organization, step, text) in Due(one, now).DistinctBy(due => due.Organization))
            {
                sent += await reminders.SendAsync(
                    one.CallId, organization, ReminderKind.Milestone, $"{one.Key} {one.Kind} {step}", text, $"/followups/{one.Key}", now, cancel) ? 1 : 0;
            }
        }

        return sent + await SweepLogsAsync(now, cancel);
    }

    /// <summary>Days of the log that were not closed by the end of the next day, and classes that are over but not ended (M-38).</summary>
    private async Task<int> SweepLogsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = BeijingTime.DateOf(now);
        var waiting = await db.Declarations.AsNoTracking().Where(d => d.Status == Status.Implementing)
            .Select(d => new
            {
                d.Key,
                d.PlanNumber,
                d.CallId,
                d.UnitId,
                d.DepartmentId,
                Unit = d.Unit.Name,
                Last = db.ClassDays.Where(day => day.DeclarationId == d.Id).Max(day => (DateOnly?)day.Date),
                Open = db.ClassDays.Where(day => day.DeclarationId == d.Id && day.ClosedAt == null && day.Date >= d.HeldFrom && day.Date < today.AddDays(-1)).Max(day => (DateOnly?)day.Date),
            }).ToListAsync(cancel);
        var sent = 0;
        foreach (var one in waiting)
        {
            var link = $"/followups/{one.Key}/log";
            if (one.Open is { } open)
            {
                sent += await reminders.SendAsync(one.CallId, one.UnitId, ReminderKind.Milestone, $"{one.Key} Log {open:yyyyMMdd}",
                    MessageTexts.DayOpen(one.PlanNumber, open), link, now, cancel) ? 1 : 0;
            }

            if (one.Last is { } last && BeijingTime.EndOf(last.AddDays(DaysToRecordEnd)) is var due && now >= due)
            {
                var (step, _) = ReminderSteps.After(due, now);
                foreach (var organization in new[] { one.UnitId, one.DepartmentId }.Distinct())
                {
                    sent += await reminders.SendAsync(one.CallId, organization, ReminderKind.Milestone, $"{one.Key} End {step}",
                        MessageTexts.NotEnded(one.Unit, one.PlanNumber, last), $"/followups/{one.Key}", now, cancel) ? 1 : 0;
                }
            }
        }

        return sent;
    }

    private static IEnumerable<(Guid Organization, string Step, string Text)> Due(DossierWaiting one, DateTimeOffset now)
    {
        if (now < one.DueAt)
        {
            if (ReminderSteps.Before(one.DueAt, one.Since, now) is { } before)
            {
                yield return (one.UnitId, before, MessageTexts.Milestone(one, now));
            }

            yield break;
        }

        var (after, weeks) = ReminderSteps.After(one.DueAt, now);
        yield return (one.UnitId, after, MessageTexts.MissedByUs(one, now));
        yield return (one.DepartmentId, after, MessageTexts.MissedBelow(one, now));
        if (weeks == 0)
        {
            yield return (one.AuthorityId, after, MessageTexts.MissedBelow(one, now));
        }
    }
}
