using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>
/// The only writer of trainees, for the page and the import. A change raises the dossier's content stamp, so that a filing at the same
/// moment reads again, and of two changes at the same moment the second is judged again.
/// </summary>
public sealed class RosterWriter(AppDbContext db, ReceiveInstant received)
{
    /// <summary>Maximum number of trainees of a class, of any state.</summary>
    public const int MostRows = 500;

    private const int Tries = 12;

    private static readonly Refusal Elsewhere = new("材料现在不由本单位填写。");

    /// <summary>Reads the class, changes it and saves once; refused when the dossier is not with its unit.</summary>
    /// <param name="declaration">Found through a scoped query, with its call.</param>
    /// <param name="part">The materials, or the change that is being typed.</param>
    /// <param name="change">Changes tracked rows; it may run several times, each time on what is stored then.</param>
    public async Task<Outcome<T>> ChangeAsync<T>(CurrentUser user, Declaration declaration, Func<OpenRoster, Outcome<T>> change, CancellationToken cancel, DossierKind part = DossierKind.Execution)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.DossierAsync(declaration.Id, part, cancel) is not { } dossier || !SectionService.MayEdit(user, declaration, dossier))
            {
                return Elsewhere;
            }

            var (open, section) = await OpenAsync(declaration, dossier, cancel);
            var outcome = change(open);
            if (outcome.IsRefused)
            {
                db.ChangeTracker.Clear();
                return outcome;
            }

            Store(user, dossier, section, open.Content);
            try
            {
                await db.SaveChangesAsync(cancel);
                return outcome;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else changed the class at the same moment, or added the same person: read again, the change decides.
                await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
            }
        }
    }

    /// <summary>The class as it is, for a look at what a change would do; refused when the dossier is not with its unit.</summary>
    public async Task<Outcome<OpenRoster>> ReadAsync(CurrentUser user, Declaration declaration, CancellationToken cancel, DossierKind part = DossierKind.Execution) =>
        await db.DossierAsync(declaration.Id, part, cancel) is { } dossier && SectionService.MayEdit(user, declaration, dossier)
            ? (await OpenAsync(declaration, dossier, cancel)).Open : Elsewhere;

    private async Task<(OpenRoster Open, Section? Section)> OpenAsync(Declaration declaration, Dossier dossier, CancellationToken cancel)
    {
        var section = await db.Sections.SingleOrDefaultAsync(s => s.DossierId == dossier.Id && s.Kind == SectionKind.Trainees, cancel);
        var rows = await db.Trainees.Where(t => t.DossierId == dossier.Id).OrderBy(t => t.Number).ToListAsync(cancel);
        var kept = dossier.Kind != DossierKind.Change ? [] : await db.Trainees
            .Where(t => db.Dossiers.Any(d => d.Id == t.DossierId && d.DeclarationId == declaration.Id && d.Kind == DossierKind.Execution)).Select(t => t.Number).ToListAsync(cancel);
        return (new OpenRoster(dossier, SectionContent.Read<Roster>(section?.ContentJson), rows, declaration.Call.Has(FollowUpLimits.TraineeIds)) { Kept = kept.ToHashSet() }, section);
    }

    /// <summary>A new row with the next number; what it says is written next.</summary>
    public Trainee Add(OpenRoster open, TraineeInput input)
    {
        var row = new Trainee
        {
            DossierId = open.Dossier.Id,
            Number = ++open.Content.LastNumber,
            Name = input.Name ?? "",
            Employer = input.Employer ?? "",
            Post = input.Post ?? "",
            Employment = input.Employment ?? Employment.Employed,
            Registration = input.Registration ?? Registration.Registered,
        };
        db.Trainees.Add(row);
        return row;
    }

    private void Store(CurrentUser user, Dossier dossier, Section? section, Roster content)
    {
        dossier.ContentStamp++;
        (content.Figures, content.Differences, content.Moved) = (new RosterFigures(), [], 0); // they are counted when they are read
        if (section is null)
        {
            section = new Section { DossierId = dossier.Id, Kind = SectionKind.Trainees, ContentJson = "", SavedBy = user.Name };
            db.Sections.Add(section);
        }

        (section.ContentJson, section.SavedAt, section.SavedBy) = (content.ToJson(), received.Value, user.Name);
        section.Revision++;
    }
}
