using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>
/// Reminds units in time of unfinished work as its date approaches: seven days, 48 hours and four hours before. Drafts
/// come in one digest per office and step, to the unit and to its department (which learns that they exist, not what is
/// in them); what was returned or waits for sign-off is told to the unit at once, one by one, because somebody must act.
/// A sweep may run in several processes and at any time: it tells only of the latest step that has passed.
/// </summary>
public sealed class DraftReminders(AppDbContext db, ReminderService reminders, TimeProvider clock)
{
    /// <summary>Sends what is due now; returns how many messages were written.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var horizon = now + ReminderSteps.First;
        var due = (await db.NearTheirDateAsync(now, horizon, cancel))
            .Select(waiting => (Waiting: waiting, Step: ReminderSteps.Before(waiting.DueAt, waiting.Since, now))).Where(one => one.Step is not null).ToList();
        var sent = 0;
        foreach (var digest in due.Where(one => one.Waiting.IsDraft).GroupBy(one => (one.Waiting.CallId, one.Waiting.UnitId, one.Waiting.DueAt, one.Step)))
        {
            var lines = digest.Select(one => one.Waiting).ToList();
            sent += await SendAsync(digest.Key.CallId, digest.Key.UnitId, digest.Key.Step!, MessageTexts.OwnDrafts(lines, now), lines[0], cancel);
        }

        foreach (var digest in due.Where(one => one.Waiting.WasNeverReported).GroupBy(one => (one.Waiting.CallId, one.Waiting.DepartmentId, one.Waiting.DueAt, one.Step)))
        {
            var lines = digest.Select(one => one.Waiting).ToList();
            sent += await SendAsync(digest.Key.CallId, digest.Key.DepartmentId, digest.Key.Step!, MessageTexts.DraftsBelow(lines, now), lines[0], cancel);
        }

        foreach (var (waiting, step) in due.Where(one => !one.Waiting.IsDraft))
        {
            var isSent = await reminders.SendAsync(
                waiting.CallId, waiting.UnitId, ReminderKind.MustAct, $"{waiting.Key} {step}", MessageTexts.MustAct(waiting, now), $"/declarations/{waiting.Key}", now, cancel);
            sent += isSent ? 1 : 0;
        }

        return sent;
    }

    private async Task<int> SendAsync(Guid callId, Guid organizationId, string step, string text, DraftWaiting one, CancellationToken cancel) =>
        await reminders.SendAsync(
            callId, organizationId, ReminderKind.Drafts, step, text,
            $"/declarations?call={one.CallId}&stage={Stage.Started}&notYet={Stage.Reported}", clock.GetUtcNow(), cancel) ? 1 : 0;
}
