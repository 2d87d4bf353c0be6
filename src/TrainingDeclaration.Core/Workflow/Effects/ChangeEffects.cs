using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>
/// What becomes of a change: it starts as a copy of what is valid; when it becomes valid itself, it is frozen as the next filing of the
/// execution materials, on which everything after the plan rests. What was valid before stays readable for ever.
/// </summary>
public sealed class ChangeEffects(AppDbContext db, PaperService papers, FilingWriter filings, RosterCopies rosters, SearchWriter search, StateWriter states, ReceiveInstant received) : IEffects
{
    /// <summary>The files of agreements follow them; all others stay with the materials.</summary>
    private const string Agreements = "agreement.";

    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.OpenChange] = OpenAsync,
        [Effect.ApplyChange] = ApplyAsync,
        [Effect.ReplyToChange] = ReplyAsync,
        [Effect.DropCopies] = (deed, cancel) => rosters.DropAsync(ChangeOf(deed).Id, cancel),
    };

    private async Task OpenAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, declaration) = (deed.Facts, deed.Declaration);
        var change = states.Open(declaration, facts.Context, RulesOf(facts, DossierKind.Change), (facts.Changes?.Changes.Count ?? 0) + 1);
        if (facts.Changes?.Execution != DossierState.Accepted || await db.DossierAsync(declaration.Id, DossierKind.Execution, cancel) is not { } execution)
        {
            return; // what is not accepted yet is corrected where it is typed
        }

        foreach (var section in await Copied(execution.Id).AsNoTracking().ToListAsync(cancel))
        {
            db.Sections.Add(new Section { DossierId = change.Id, Kind = section.Kind, ContentJson = section.ContentJson, Revision = 1, SavedAt = received.Value, SavedBy = deed.User.Name });
        }

        foreach (var file in await FilesOf(execution.Id).AsNoTracking().OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancel))
        {
            db.Attachments.Add(Copy(file, change.Id));
        }

        await rosters.CopyAsync(execution.Id, change.Id, cancel);
    }

    /// <summary>Puts what was changed in its place, if the row makes it valid.</summary>
    private async Task ApplyAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, declaration, change) = (deed.Facts, deed.Declaration, ChangeOf(deed));
        if (deed.Row.PartTo.Of(facts) != DossierState.Accepted)
        {
            return;
        }

        var content = facts.Content ?? DossierContent.Read(facts.Filing ?? throw new InvalidOperationException("Decided without a filing."));
        if (content.Section<ChangeRequest>(SectionKind.Change).Theme is { } theme)
        {
            declaration.Title = theme;
            await search.RetitleAsync(declaration, cancel);
        }

        if (content.Sections.ContainsKey(SectionKind.Class) && await db.DossierAsync(declaration.Id, DossierKind.Execution, cancel) is { } execution)
        {
            // Whoever decides sees what was filed; whoever files a change that need only be reported is the one who does it.
            (Guid Id, string Name) filedBy = facts is { Content: null, Filing: { } filing } ? (filing.FiledById, filing.FiledBy) : (deed.User.Id, deed.User.Name);
            var valid = await ReplaceAsync(execution, content, filedBy.Name, cancel);
            var trainees = await rosters.ApplyAsync(change.Id, execution.Id, cancel);
            await filings.ReplaceAsync(facts, execution, RulesOf(facts, DossierKind.Execution), valid, trainees, filedBy, change.Id, cancel);
            execution.ContentStamp++;
            StateWriter.Touch(execution);
            await LogAsync(facts, valid, cancel);
        }
    }

    /// <summary>Writes the sections and files of the change into the materials; what they are then.</summary>
    private async Task<DossierContent> ReplaceAsync(Dossier execution, DossierContent changed, string savedBy, CancellationToken cancel)
    {
        var live = await db.ContentAsync(execution, cancel);
        var sections = new Dictionary<SectionKind, string>(live.Sections);
        var rows = await Copied(execution.Id).ToListAsync(cancel);
        foreach (var (kind, json) in changed.Sections.Where(section => section.Key != SectionKind.Change))
        {
            sections[kind] = kind == SectionKind.Trainees ? Kept(json, keepsFigures: true) : json;
            var row = rows.Find(row => row.Kind == kind);
            if (row is null)
            {
                row = new Section { DossierId = execution.Id, Kind = kind, ContentJson = "", SavedBy = savedBy };
                db.Sections.Add(row);
            }

            row.ContentJson = kind == SectionKind.Trainees ? Kept(json, keepsFigures: false) : json;
            (row.SavedAt, row.SavedBy) = (received.Value, savedBy);
            row.Revision++;
        }

        db.Attachments.RemoveRange(await FilesOf(execution.Id).ToListAsync(cancel));
        var files = changed.Files.Where(file => file.Kind?.StartsWith(Agreements, StringComparison.Ordinal) == true).ToList();
        var sources = files.Select(file => file.Id).ToList();
        foreach (var file in await db.Attachments.AsNoTracking().Where(a => sources.Contains(a.Id)).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancel))
        {
            db.Attachments.Add(Copy(file, execution.Id));
        }

        return new DossierContent(sections, [.. live.Files.Where(file => file.Kind?.StartsWith(Agreements, StringComparison.Ordinal) != true), .. files]);
    }

    /// <summary>The section of the trainees as the materials keep it: what was different is over, and live figures are counted when they are read.</summary>
    private static string Kept(string json, bool keepsFigures)
    {
        var roster = SectionContent.Read<Roster>(json);
        (roster.Differences, roster.Moved) = ([], 0);
        roster.Figures = keepsFigures ? roster.Figures : new RosterFigures();
        return roster.ToJson();
    }

    /// <summary>A day of the log for each day of the schedule; days on which nothing was recorded go with the schedule.</summary>
    private async Task LogAsync(Facts facts, DossierContent valid, CancellationToken cancel)
    {
        if (facts.Record is null || facts.Scheme.Run is not { } rules)
        {
            return;
        }

        var there = await db.ClassDays.Where(d => d.DeclarationId == facts.Declaration.Id).ToListAsync(cancel);
        var planned = rules.Days(valid).Select(day => day.Date).ToList();
        db.ClassDays.RemoveRange(there.Where(day => day.Revision == 0 && !planned.Contains(day.Date)));
        db.ClassDays.AddRange(planned.Except(there.Select(day => day.Date)).Select(date => new ClassDay { DeclarationId = facts.Declaration.Id, Date = date }));
    }

    private async Task ReplyAsync(Deed deed, CancellationToken cancel)
    {
        var (facts, change) = (deed.Facts, ChangeOf(deed));
        var filing = facts.Filing ?? throw new InvalidOperationException("Decided without a filing.");
        var describe = facts.Rules?.ReplyPaper ?? throw new InvalidOperationException($"{facts.Scheme.Key} replies to nothing.");
        var number = string.Create(CultureInfo.InvariantCulture, $"{deed.Declaration.PlanNumber}-BP{change.Ordinal}");
        var reply = new ChangeReply(number, filing.Paper.Number, deed.Row.Act != Act.RefuseChange, received.Value, deed.Input.Comment);
        await papers.FreezeAsync(
            describe(DossierContent.Read(filing), facts.Around(received.Value), reply),
            new PaperSubject(PaperKind.ChangeReply, change.Id, "变更批复", number, 1)
            {
                UnitName = facts.Context.Unit.Name,
                DepartmentName = facts.Context.Department.Name,
            },
            received.Value, cancel);
    }

    private IQueryable<Section> Copied(Guid dossierId) => db.Sections.Where(s => s.DossierId == dossierId
        && (s.Kind == SectionKind.Class || s.Kind == SectionKind.Agreements || s.Kind == SectionKind.Schedule || s.Kind == SectionKind.Trainees || s.Kind == SectionKind.Budget || s.Kind == SectionKind.Reasons));

    private IQueryable<Attachment> FilesOf(Guid dossierId) => db.Attachments.Where(a => a.DossierId == dossierId && a.Kind!.StartsWith(Agreements));

    private static Attachment Copy(Attachment file, Guid dossierId) => new()
    {
        DossierId = dossierId,
        Kind = file.Kind,
        Name = file.Name,
        ContentType = file.ContentType,
        FileHash = file.FileHash,
        Size = file.Size,
        UploadedAt = file.UploadedAt,
        UploadedById = file.UploadedById,
    };

    private static DossierRules RulesOf(Facts facts, DossierKind kind) =>
        facts.Scheme.Dossier(kind) ?? throw new InvalidOperationException($"{facts.Scheme.Key} has no {kind}.");

    private static Dossier ChangeOf(Deed deed) => deed.Facts.Dossier ?? throw new InvalidOperationException($"{deed.Row.Act} outside a change.");
}
