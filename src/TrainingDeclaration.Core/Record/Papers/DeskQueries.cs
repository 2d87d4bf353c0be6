using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Reads for the desk where paper is registered.</summary>
public static class DeskQueries
{
    /// <summary>Maximum number of lines in the list of missing paper.</summary>
    public const int MostMissing = 1_000;

    private const int Shown = 10;

    /// <summary>What the person's office has registered since the Beijing day began, latest first.</summary>
    public static async Task<IReadOnlyList<DeskEntry>> RegisteredTodayAsync(this AppDbContext db, CurrentUser user, DateTimeOffset now, CancellationToken cancel)
    {
        var start = BeijingTime.StartOf(BeijingTime.DateOf(now));
        var own = db.Seals.AsNoTracking().Where(seal =>
            seal.RegisteredAt >= start && db.Users.Any(u => u.Id == seal.RegisteredById && u.OrganizationId == user.OrganizationId));
        var forms = await (
            from seal in own
            join declaration in db.Declarations.VisibleTo(user) on seal.SubjectId equals declaration.Id
            join paper in db.Papers on seal.PaperId equals paper.Id
            orderby seal.RegisteredAt descending
            select new DeskEntry(
                seal.RegisteredAt, seal.RegisteredBy, declaration.Number, paper.Version, declaration.Unit.Name, "/declarations/" + declaration.Key, seal.Kind, seal.Medium, seal.IsLate, seal.Difference))
            .Take(Shown).ToListAsync(cancel);
        var lists = await (
            from seal in own
            join bundle in db.Bundles.VisibleTo(user) on seal.SubjectId equals bundle.Id
            join paper in db.Papers on seal.PaperId equals paper.Id
            orderby seal.RegisteredAt descending
            select new DeskEntry(
                seal.RegisteredAt, seal.RegisteredBy, bundle.Number, paper.Version, bundle.Department.Name, "/bundles/" + bundle.Key, seal.Kind, seal.Medium, seal.IsLate, seal.Difference))
            .Take(Shown).ToListAsync(cancel);
        return [.. forms.Concat(lists).OrderByDescending(entry => entry.At).Take(Shown)];
    }

    /// <summary>The summary of the submission that the paper in hand prints, never of what the unit may be typing.</summary>
    public static async Task<Summary> SummaryOfAsync(this AppDbContext db, DeskFinding finding, CancellationToken cancel)
    {
        var scheme = SchemeOf(finding);
        return scheme.Summarize(scheme.FromJson(await db.FormJsonAsync(finding.Paper.Id, cancel)));
    }

    /// <summary>The printed fields in which the paper in hand differs from the current one; empty for a 汇总表 and if nothing is current.</summary>
    public static async Task<IReadOnlyList<FieldDifference>> DifferencesAsync(this AppDbContext db, DeskFinding finding, CancellationToken cancel)
    {
        if (finding is not { Verdict: VerifyVerdict.Replaced, Declaration: { } declaration, Current: { } current })
        {
            return [];
        }

        var scheme = SchemeOf(finding);
        var context = new FormContext(finding.Call, declaration.Unit, declaration.Department);
        var old = scheme.Fields(scheme.FromJson(await db.FormJsonAsync(finding.Paper.Id, cancel)), context).ToDictionary(field => field.Key, field => field.Text);
        var now = scheme.Fields(scheme.FromJson(await db.FormJsonAsync(current.Id, cancel)), context);
        return [.. now.Where(field => field.IsPrinted && old.GetValueOrDefault(field.Key, "") != field.Text)
            .Select(field => new FieldDifference(field.Label, old.GetValueOrDefault(field.Key, ""), field.Text))];
    }

    /// <summary>Reported forms whose seal the person's office has yet to see on paper or fax.</summary>
    public static IQueryable<Declaration> MissingPapers(this AppDbContext db, CurrentUser user)
    {
        var owing = db.Declarations.VisibleTo(user).Where(d => StatusFacts.OwesPaper.Contains(d.Status));
        return user.DeskSeal() == SealKind.Unit ? owing.Where(d => d.OwesUnitSeal) : owing.Where(d => d.OwesDepartmentSeal);
    }

    /// <summary>The same as lines, with whom to ring, the oldest first.</summary>
    public static async Task<IReadOnlyList<MissingPaper>> MissingAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel)
    {
        var kind = user.DeskSeal();
        return await (
            from declaration in db.MissingPapers(user).AsNoTracking()
            join paper in db.Papers on declaration.Id equals paper.SubjectId
            where paper.Kind == PaperKind.Form && paper.State == PaperState.Valid
            orderby paper.FrozenAt
            select new MissingPaper(
                declaration.Key, declaration.Number, declaration.Title, declaration.Unit.Name, declaration.Department.Name,
                kind == SealKind.Unit ? declaration.Unit.ContactName : declaration.Department.ContactName,
                kind == SealKind.Unit ? declaration.Unit.ContactPhone : declaration.Department.ContactPhone,
                declaration.Call.Year, paper.FrozenAt,
                db.Seals.Any(s => s.SubjectId == declaration.Id && s.PrintedHash == paper.PrintedHash && s.Kind == kind && s.Medium == SealMedium.Scan)))
            .Take(MostMissing).ToListAsync(cancel);
    }

    /// <summary>The valid paper of a form, if there is one, and every seal ever registered for the form, including void ones.</summary>
    public static async Task<(Paper? Paper, IReadOnlyList<Seal> Seals)> ValidFormAsync(this AppDbContext db, Guid declarationId, CancellationToken cancel) => (
        await db.Papers.AsNoTracking().FirstOrDefaultAsync(p => p.SubjectId == declarationId && p.Kind == PaperKind.Form && p.State == PaperState.Valid, cancel),
        await db.Seals.AsNoTracking().Where(s => s.SubjectId == declarationId).OrderBy(s => s.RegisteredAt).ToListAsync(cancel));

    /// <summary>The registered seals on what the bundle's current list prints.</summary>
    public static async Task<IReadOnlyList<Seal>> SealsOnAsync(this AppDbContext db, Paper? paper, CancellationToken cancel) => paper is null ? [] :
        await db.Seals.AsNoTracking().Where(s => s.SubjectId == paper.SubjectId && s.PrintedHash == paper.PrintedHash).OrderBy(s => s.RegisteredAt).ToListAsync(cancel);

    /// <summary>Name of a paper that the desk does not register or the person may not see, to say that it is not registered here; null if the code is unknown.</summary>
    public static Task<string?> OtherPaperAsync(this AppDbContext db, string code, CancellationToken cancel) =>
        db.Papers.AsNoTracking().Where(p => p.Code == code && p.Kind != PaperKind.Form && p.Kind != PaperKind.BundleList).Select(p => (string?)p.DocumentName).SingleOrDefaultAsync(cancel);

    private static Scheme SchemeOf(DeskFinding finding) =>
        SchemeCatalog.Of((finding.Declaration ?? throw new InvalidOperationException("Only a form has fields.")).Scheme);

    private static Task<string> FormJsonAsync(this AppDbContext db, Guid paperId, CancellationToken cancel) =>
        db.Submissions.AsNoTracking().Where(s => s.PaperId == paperId).Select(s => s.FormJson).SingleAsync(cancel);
}
