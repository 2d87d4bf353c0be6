using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Reads the content of dossiers whose declaration the caller has found through a scoped query.</summary>
public static class DossierQueries
{
    /// <summary>The tracked dossier of the kind, of several the latest; null if none has been opened.</summary>
    /// <param name="ordinal">Which one; null = the latest.</param>
    public static Task<Dossier?> DossierAsync(this AppDbContext db, Guid declarationId, DossierKind kind, CancellationToken cancel, int? ordinal = null) =>
        db.Dossiers.Where(d => d.DeclarationId == declarationId && d.Kind == kind && (ordinal == null || d.Ordinal == ordinal)).OrderByDescending(d => d.Ordinal).FirstOrDefaultAsync(cancel);

    /// <summary>What its unit has typed and uploaded so far.</summary>
    public static async Task<DossierContent> ContentAsync(this AppDbContext db, Dossier dossier, CancellationToken cancel)
    {
        var sections = await db.Sections.AsNoTracking().Where(s => s.DossierId == dossier.Id).ToDictionaryAsync(s => s.Kind, s => s.ContentJson, cancel);
        var files = await db.Attachments.AsNoTracking().Where(a => a.DossierId == dossier.Id).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id)
            .Select(a => new FrozenFile(a.Id, a.Kind, a.Name, a.ContentType, a.Size, a.FileHash)).ToListAsync(cancel);
        if (dossier.Kind == DossierKind.Execution || dossier.Kind == DossierKind.Change && sections.ContainsKey(SectionKind.Class))
        {
            await db.CountTraineesAsync(dossier, sections, cancel);
        }

        return new DossierContent(sections, files);
    }

    /// <summary>Puts the figures of the live rows into the section of the trainees; a class without consent and rows has none.</summary>
    private static async Task CountTraineesAsync(this AppDbContext db, Dossier dossier, Dictionary<SectionKind, string> sections, CancellationToken cancel)
    {
        var calls = db.Dossiers.Where(one => one.Id == dossier.Id).Select(one => one.Declaration.Call);
        var rows = await db.Trainees.AsNoTracking().Where(t => t.DossierId == dossier.Id).Select(t => new CountedTrainee(
            t.Name, t.Employer, t.Registration, t.Employment, t.IsReleased, t.MobileCipher != null, t.BlindIndex,
            t.BlindIndex != null && db.Trainees.Any(other => other.BlindIndex == t.BlindIndex && other.DossierId != t.DossierId && other.Registration == Registration.Admitted
                && db.Dossiers.Any(one => one.Id == other.DossierId && one.Kind == DossierKind.Execution && one.DeclarationId != dossier.DeclarationId && calls.Any(call => call.Year == one.Declaration.Call.Year && call.Scheme == one.Declaration.Scheme))))).ToListAsync(cancel);
        if (sections.TryGetValue(SectionKind.Trainees, out var typed) || rows.Count > 0)
        {
            var roster = SectionContent.Read<Roster>(typed);
            roster.Figures = RosterFigures.Of(rows);
            (roster.Differences, roster.Moved) = dossier.Kind == DossierKind.Change ? await db.DifferencesAsync(dossier, cancel) : ([], 0);
            sections[SectionKind.Trainees] = roster.ToJson();
        }
    }

    /// <summary>What the rows of a change make different from those of the class, by class number, and how many join or leave the admitted.</summary>
    private static async Task<(List<string> Texts, int Moved)> DifferencesAsync(this AppDbContext db, Dossier change, CancellationToken cancel)
    {
        var changed = await db.Trainees.AsNoTracking().Where(t => t.DossierId == change.Id).OrderBy(t => t.Number).ToListAsync(cancel);
        var valid = await db.Trainees.AsNoTracking().Where(t => db.Dossiers.Any(d => d.Id == t.DossierId && d.DeclarationId == change.DeclarationId && d.Kind == DossierKind.Execution))
            .ToDictionaryAsync(t => t.Number, cancel);
        static bool IsAdmitted(Trainee? row) => row?.Registration == Registration.Admitted;
        return (
            [.. changed.Select(row => TraineeLabels.Difference(valid.GetValueOrDefault(row.Number), row)).OfType<string>()],
            changed.Count(row => IsAdmitted(row) != IsAdmitted(valid.GetValueOrDefault(row.Number))));
    }

    /// <summary>The filing with the number, with its paper; null if there is none.</summary>
    public static Task<Filing?> FilingAsync(this AppDbContext db, Dossier dossier, int number, CancellationToken cancel) =>
        db.Filings.AsNoTracking().Include(f => f.Paper).SingleOrDefaultAsync(f => f.DossierId == dossier.Id && f.Number == number, cancel);
}
