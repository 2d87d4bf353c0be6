using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>Everything that the page of one bundle shows.</summary>
/// <param name="Candidates">Recommended forms that are in no bundle; only while this one is compiled.</param>
/// <param name="Due">The date that binds the department's 汇总上报.</param>
/// <param name="Paper">The valid printed list, once frozen.</param>
/// <param name="HasFaxCover">Whether a fax cover was frozen with it; lists of the first edition have none.</param>
/// <param name="Seals">Registered on what that list prints.</param>
/// <param name="Preview">The list as it would be printed now; null once frozen.</param>
public sealed record BundleView(
    Bundle Bundle, IReadOnlyList<BundleLine> Lines, IReadOnlyList<BundleLine> Candidates, BindingDate Due, Paper? Paper, bool HasFaxCover,
    IReadOnlyList<Seal> Seals, Sheet? Preview)
{
    /// <summary>Whose bundle of which year and which number.</summary>
    public string Name => $"{Bundle.Department.Name} {Bundle.Call.Year} {SchemeCatalog.Of(Bundle.Call.Scheme).Wording.BundleOrdinal(Bundle.Ordinal)}";

    /// <summary>How many of its lines cannot go up.</summary>
    public int Blocked => Lines.Count(line => line.IsBlocked);

    /// <summary>How many of its lines go up only after a confirmation.</summary>
    public int ToConfirm => Lines.Count(line => line.Preflight?.Verdict == PreflightVerdict.ToConfirm);

    /// <summary>How many of its lines go up as they are, or were not judged because they are up already.</summary>
    public int Ready => Lines.Count - Blocked - ToConfirm;

    /// <summary>Sum over its lines; a line without a number counts nothing.</summary>
    public int Persons => Lines.Sum(line => line.Declaration.Persons ?? 0);

    /// <summary>Sum over its lines; a line without a number counts nothing.</summary>
    public int Days => Lines.Sum(line => line.Declaration.Days ?? 0);

    /// <summary>Sum over its lines, fen.</summary>
    public long RequestedFen => Lines.Sum(line => line.Declaration.RequestedFen ?? 0);

    /// <summary>How many are in and how many could join.</summary>
    public string CountText => $"纳入 {Lines.Count} 件{(Candidates.Count > 0 ? $"，未纳入 {Candidates.Count} 件" : "")}";

    /// <summary>Reads it; null when the bundle does not exist for the person.</summary>
    public static async Task<BundleView?> LoadAsync(AppDbContext db, CurrentUser user, BundleService bundles, string key, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.FindBundleAsync(user, key, cancel) is not { } bundle)
        {
            return null;
        }

        var own = user.ReportsUp;
        var compiles = own && bundle.State == BundleState.Compiling;
        var rows = bundle.Rows.OrderBy(r => r.Rank).ToList();
        var (_, due) = await db.DateForAsync(bundle.Call, Office.Department, bundle.DepartmentId, bundle.DepartmentId, null, cancel);
        var candidates = compiles
            ? await bundles.Candidates(user, bundle.CallId).Include(d => d.Unit).OrderBy(d => d.Number).ToListAsync(cancel) : [];
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.SubjectId == bundle.Id && p.Kind == PaperKind.BundleList && p.State == PaperState.Valid, cancel);
        var opinions = await db.OpinionsAsync(bundle, cancel);
        return new BundleView(
            bundle,
            await LinesAsync(db, user, rows.Select(r => (r.Declaration, (BundleRow?)r)), opinions, own && bundle.ReportedAt is null, now, cancel),
            await LinesAsync(db, user, candidates.Select(d => (d, (BundleRow?)null)), opinions, true, now, cancel),
            due,
            paper,
            own && paper is not null && await db.Papers.AnyAsync(p => p.SubjectId == bundle.Id && p.Kind == PaperKind.FaxCover && p.State == PaperState.Valid, cancel),
            await db.SealsOnAsync(paper, cancel),
            compiles ? SchemeCatalog.Of(bundle.Call.Scheme).Papers.BundleList(bundle, rows, opinions) : null);
    }

    private static async Task<IReadOnlyList<BundleLine>> LinesAsync(
        AppDbContext db, CurrentUser user, IEnumerable<(Declaration Declaration, BundleRow? Row)> rows, IReadOnlyDictionary<Guid, Opinion> opinions, bool judged, DateTimeOffset now, CancellationToken cancel)
    {
        var pairs = rows.ToList();
        var facts = judged ? await db.FactsAsync(pairs.ConvertAll(pair => pair.Declaration), user, cancel) : null;
        return [.. pairs.Select((pair, i) => new BundleLine(
            pair.Declaration, pair.Row, pair.Row is null ? null : SchemeCatalog.Of(pair.Declaration.Scheme).Papers.RowOpinion(pair.Row, opinions.GetValueOrDefault(pair.Declaration.Id)), facts?[i].Preflight(pair.Row, now)))];
    }
}
