using Microsoft.EntityFrameworkCore;
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
