using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What is recorded of a class while it is held.</summary>
public sealed class RunEffects(AppDbContext db, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.OpenLog] = OpenLogAsync,
        [Effect.NoteBegun] = NoteBegun,
        [Effect.NoteEnded] = NoteEnded,
        [Effect.UndoRecord] = UndoAsync,
        [Effect.NoteIncident] = NoteIncident,
        [Effect.EndIncident] = EndIncidentAsync,
    };

    /// <summary>A day for each day of the accepted schedule, unless it is there: what waits to be recorded is found by them.</summary>
    private async Task OpenLogAsync(Deed deed, CancellationToken cancel)
    {
        if (deed.Facts.Scheme.Run is not { } rules || (deed.Facts.Record?.Plan ?? (deed.Facts.Filing is { } filing ? DossierContent.Read(filing) : null)) is not { } plan)
        {
            return;
        }

        var there = await db.ClassDays.Where(d => d.DeclarationId == deed.Declaration.Id).Select(d => d.Date).ToListAsync(cancel);
        db.ClassDays.AddRange(rules.Days(plan).Select(day => day.Date).Except(there).Select(date => new ClassDay { DeclarationId = deed.Declaration.Id, Date = date }));
    }

    private Task NoteBegun(Deed deed, CancellationToken cancel)
    {
        deed.Declaration.HeldFrom = deed.Input.Held.From;
        db.ClassRuns.Add(new ClassRun
        {
            DeclarationId = deed.Declaration.Id,
            BriefedOn = deed.Input.Run.BriefedOn ?? throw new InvalidOperationException("Begun without a briefing."),
            BeginReason = deed.Input.Comment,
        });
        return Task.CompletedTask;
    }

    private Task NoteEnded(Deed deed, CancellationToken cancel)
    {
        var (declaration, record) = (deed.Declaration, deed.Facts.Record);
        var until = deed.Input.Held.Until ?? throw new InvalidOperationException("Ended without a day.");
        if (record is not { Run: { } run } || deed.Facts.Scheme.Run is not { } rules)
        {
            throw new InvalidOperationException("Ended without having begun.");
        }

        // What is typed in the log at this moment, by somebody else, is either counted or refused.
        foreach (var day in record.Days.Values)
        {
            db.ClassDays.Attach(day).Property(d => d.Revision).CurrentValue++;
        }

        // Only the reasons that a rule asks for are kept.
        var asked = rules.End(record, deed.Facts.Around(received.Value), until, deed.Input.Run.Reasons).Where(finding => finding.Reason is not null);
        run.EndReasonsJson = JsonSerializer.Serialize(asked.ToDictionary(finding => finding.ReasonKey, finding => finding.Reason));
        (declaration.HeldUntil, declaration.HeldPersons) = (until, record.AttendanceUntil(until).Participants);
        return Task.CompletedTask;
    }

    /// <summary>Back by one: from ended to going on, from going on to not begun. The log keeps what was typed.</summary>
    private async Task UndoAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        var run = await db.ClassRuns.SingleAsync(r => r.DeclarationId == declaration.Id, cancel);
        if (declaration.Status == Status.Implemented)
        {
            (declaration.HeldUntil, declaration.HeldPersons, run.EndReasonsJson) = (null, null, null);
        }
        else
        {
            declaration.HeldFrom = null;
            db.ClassRuns.Remove(run);
        }
    }

    private Task NoteIncident(Deed deed, CancellationToken cancel)
    {
        var input = deed.Input.Incident;
        db.Incidents.Add(new Incident
        {
            DeclarationId = deed.Declaration.Id,
            Ordinal = (deed.Facts.Record?.Incidents.Count ?? 0) + 1,
            OccurredAt = input.OccurredAt ?? received.Value,
            Kind = input.Kind ?? IncidentKind.Other,
            Severity = input.Severity ?? IncidentSeverity.Minor,
            Text = input.Text ?? "",
            ActionTaken = input.ActionTaken ?? "",
            LateReason = Incident.IsLate(input.Severity, input.OccurredAt, received.Value) ? deed.Input.Comment : null,
            ReportedAt = received.Value,
            ReportedBy = deed.User.Name,
        });
        return Task.CompletedTask;
    }

    private async Task EndIncidentAsync(Deed deed, CancellationToken cancel)
    {
        var incident = await db.Incidents.SingleAsync(i => i.DeclarationId == deed.Declaration.Id && i.Ordinal == deed.Input.Incident.Ordinal, cancel);
        (incident.ClosedAt, incident.ClosedBy, incident.Outcome) = (received.Value, deed.User.Name, deed.Input.Comment);
    }
}
