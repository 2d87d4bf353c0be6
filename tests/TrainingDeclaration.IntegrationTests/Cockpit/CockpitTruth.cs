using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>The truth about a call, counted by hand from whole rows: nothing here is shared with the cockpit.</summary>
public sealed class CockpitTruth
{
    private static readonly string[] Desks = ["most", "zj", "js"];

    private readonly DateTimeOffset today;
    private readonly IReadOnlyList<(Declaration Row, string Unit, string Department, string? Bureau)> rows;
    private readonly ILookup<Guid, Paper> papers;
    private readonly ILookup<Guid, Seal> seals;
    private readonly IReadOnlyDictionary<string, int> openPages;

    private CockpitTruth(
        DateTimeOffset now, IReadOnlyList<(Declaration, string, string, string?)> rows, IEnumerable<Paper> papers, IEnumerable<Seal> seals, IReadOnlyDictionary<string, int> openPages)
    {
        this.openPages = openPages;
        today = BeijingTime.StartOf(BeijingTime.DateOf(now));
        this.rows = rows;
        this.papers = papers.ToLookup(p => p.SubjectId);
        this.seals = seals.ToLookup(s => s.SubjectId);
    }

    /// <summary>Reads everything under the call.</summary>
    public static Task<CockpitTruth> ReadAsync(TestSite site, Guid call) => site.DbAsync(async db =>
    {
        var codes = await db.Organizations.ToDictionaryAsync(o => o.Id, o => o.Code);
        var all = await db.Declarations.AsNoTracking().Where(d => d.CallId == call).ToListAsync();
        var pages = (await db.Scans.AsNoTracking().Include(s => s.Pages).Where(s => s.DeclarationId == null).ToListAsync())
            .SelectMany(scan => scan.Pages.Select(page => (Desk: codes[scan.OrganizationId], page.IsOpen))).ToList();
        return new CockpitTruth(
            site.Clock.GetUtcNow(),
            [.. all.Select(d => (d, codes[d.UnitId], codes[d.DepartmentId], d.BureauId is { } bureau ? codes[bureau] : null))],
            await db.Papers.AsNoTracking().ToListAsync(), await db.Seals.AsNoTracking().ToListAsync(),
            Desks.ToDictionary(desk => desk, desk => pages.Count(page => page.Desk == desk && page.IsOpen)));
    });

    /// <summary>The figures of the page, by the words beside them.</summary>
    /// <param name="office">Code of a department or bureau; null = the authority.</param>
    public Dictionary<string, string> For(string? office)
    {
        var own = rows.Where(r => office is null || r.Department == office || r.Bureau == office).Where(r => r.Row.Status is not (Status.Withdrawn or Status.Terminated)).ToList();
        var reported = own.Where(r => r.Row.Status is not (Status.Draft or Status.AwaitingSignOff or Status.Returned)).ToList();
        var recommended = reported.Where(r => r.Row.Status is not (Status.BureauReview or Status.DepartmentReview or Status.NotRecommended)).ToList();
        var up = recommended.Where(r => r.Row.Status is not (Status.Recommended or Status.ReturnedToDepartment)).ToList();
        var desk = office is null ? up : reported;
        var kind = office is null ? SealKind.Department : SealKind.Unit;
        var figures = new Dictionary<string, string>
        {
            ["首次报送归口"] = $"{own.Count(r => r.Row.SubmissionNumber > 0)}",
            ["首次上报"] = $"{own.Count(r => r.Row.ReachedAuthorityAt is not null)}",
            ["草稿"] = $"{own.Count}",
            ["已报送归口"] = $"{reported.Count}",
            ["归口同意推荐"] = $"{recommended.Count}",
            ["已汇总上报"] = $"{up.Count}",
            ["纸质或传真到件"] = $"{up.Count(r => HasCome(r.Row, SealKind.Department))}",
            ["申请经费"] = Money.GroupedWan(desk.Sum(r => r.Row.RequestedFen ?? 0)),
            ["已到"] = $"{desk.Count(r => HasCome(r.Row, kind))}",
            ["未到"] = $"{desk.Count(r => !HasCome(r.Row, kind))}",
            ["码不符"] = $"{desk.Count(r => !HasCome(r.Row, kind) && seals[r.Row.Id].Any(s => s.Kind == kind && s.Medium != SealMedium.Scan))}",
            ["今日传真"] = $"{desk.Count(r => seals[r.Row.Id].Any(s => s.Kind == kind && s.Medium == SealMedium.Fax && s.RegisteredAt >= today))}",
            ["今日纸质"] = $"{desk.Count(r => seals[r.Row.Id].Any(s => s.Kind == kind && s.Medium == SealMedium.Paper && s.RegisteredAt >= today))}",
        };
        foreach (var group in own.GroupBy(r => office is null ? r.Department : r.Unit))
        {
            var members = group.Select(r => r.Row.Id).ToHashSet();
            int Count(IEnumerable<(Declaration Row, string, string, string?)> some) => some.Count(r => members.Contains(r.Row.Id));
            figures[group.Key] = office is null ? $"{Count(up)}/{Count(recommended)}" : $"{Count(reported)}/{group.Count()}";
        }

        if (office is null || Desks.Contains(office))
        {
            figures["待人工匹配（页）"] = $"{openPages[office ?? "most"]}";
        }

        return figures;
    }

    private bool HasCome(Declaration declaration, SealKind kind) => papers[declaration.Id].Where(p => p is { Kind: PaperKind.Form, State: PaperState.Valid })
        .Any(p => seals[declaration.Id].Any(s => s.Kind == kind && s.PrintedHash == p.PrintedHash && s.Medium != SealMedium.Scan));
}
