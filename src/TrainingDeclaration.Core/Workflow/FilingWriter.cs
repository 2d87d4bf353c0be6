using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Freezes the content of a dossier as its next filing, with its papers. Adds to the unit of work; the caller saves.</summary>
public sealed class FilingWriter(AppDbContext db, PaperService papers, ReceiveInstant received)
{
    /// <summary>Freezes what the unit files.</summary>
    public async Task FileAsync(Facts facts, Dossier dossier, DossierRules rules, DossierContent content, CurrentUser user, CancellationToken cancel)
    {
        var trainees = rules.RosterPaper is null ? [] : await db.Trainees.AsNoTracking().Where(t => t.DossierId == dossier.Id).OrderBy(t => t.Number).ToListAsync(cancel);
        var filing = await FreezeAsync(facts, dossier, rules, content, trainees, (user.Id, user.Name), null, cancel);
        dossier.FirstFiledAt ??= filing.FiledAt;
    }

    /// <summary>Freezes what a change has made of materials that were accepted; whoever filed the change has filed them.</summary>
    /// <param name="trainees">As they are after the change.</param>
    public Task ReplaceAsync(
        Facts facts, Dossier dossier, DossierRules rules, DossierContent content, IReadOnlyList<Trainee> trainees, (Guid Id, string Name) filedBy, Guid changeId, CancellationToken cancel) =>
        FreezeAsync(facts, dossier, rules, content, trainees, filedBy, changeId, cancel);

    private async Task<Filing> FreezeAsync(
        Facts facts, Dossier dossier, DossierRules rules, DossierContent content, IReadOnlyList<Trainee> trainees, (Guid Id, string Name) filedBy, Guid? changeId, CancellationToken cancel)
    {
        var head = FilingHead.Next(facts.Declaration, dossier, received.Value, filedBy.Name) with { Mark = await ChainMark.ReadAsync(db, cancel) };
        dossier.FilingNumber = head.Number;
        var paper = await PrintAsync(facts, dossier, rules.Paper(content, facts.Around(received.Value), head), PaperKind.Filing, rules.PaperTitle, head, cancel);
        var filing = new Filing
        {
            DossierId = dossier.Id,
            Number = head.Number,
            SectionsJson = content.SectionsJson(),
            FilesJson = content.FilesJson(),
            PaperId = paper.Id,
            ChangeId = changeId,
            FiledAt = received.Value,
            FiledById = filedBy.Id,
            FiledBy = filedBy.Name,
            Warnings = facts.Findings.Count(finding => finding.Grade == Grade.NeedsReason),
        };
        db.Filings.Add(filing);
        if (rules.RosterPaper is not null)
        {
            await FreezeRosterAsync(facts, dossier, rules, filing, [.. trainees.Select(RosterRow.Of)], head, cancel);
        }

        if (rules.Handbook is { } handbook)
        {
            await PrintAsync(facts, dossier, handbook(content, facts.Around(received.Value), head), PaperKind.Handbook, rules.HandbookTitle, head, cancel);
        }

        return filing;
    }

    /// <summary>Freezes the trainees beside the filing: all rows without contacts, and the paper of those who are admitted.</summary>
    private async Task FreezeRosterAsync(Facts facts, Dossier dossier, DossierRules rules, Filing filing, IReadOnlyList<RosterRow> rows, FilingHead head, CancellationToken cancel)
    {
        var admitted = rows.Where(row => row.Registration == Registration.Admitted).ToList();
        var paper = rules.RosterPaper is not { } describe || admitted.Count == 0 ? null
            : await PrintAsync(facts, dossier, describe(admitted, facts.Around(received.Value), head), PaperKind.Roster, $"{rules.RosterTitle}（{admitted.Count} 人）", head, cancel);
        db.Rosters.Add(RosterSnapshot.Of(filing.Id, rows, paper?.Id));
    }

    private Task<Paper> PrintAsync(Facts facts, Dossier dossier, Printing.Sheet sheet, PaperKind kind, string title, FilingHead head, CancellationToken cancel) => papers.FreezeAsync(
        sheet,
        new PaperSubject(kind, dossier.Id, title, head.Paper, head.Number)
        {
            UnitName = facts.Context.Unit.Name,
            DepartmentName = facts.Context.Department.Name,
        },
        received.Value, cancel);
}
