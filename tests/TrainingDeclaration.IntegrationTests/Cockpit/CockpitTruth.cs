using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Cockpit;

/// <summary>What is true of a call, counted by hand from whole rows: nothing here is shared with the cockpit.</summary>
public sealed class CockpitTruth
{
    private readonly DateTimeOffset today;
    private readonly IReadOnlyList<(Declaration Row, string Unit, string Department, string? Bureau)> rows;
    private readonly ILookup<Guid, Paper> papers;
    private readonly ILookup<Guid, Seal> seals;

    private CockpitTruth(DateTimeOffset now, IReadOnlyList<(Declaration, string, string, string?)> rows, IEnumerable<Paper> papers, IEnumerable<Seal> seals)
    {
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
        return new CockpitTruth(
            site.Clock.GetUtcNow(),
            [.. all.Select(d => (d, codes[d.UnitId], codes[d.DepartmentId], d.BureauId is { } bureau ? codes[bureau] : null))],
            await db.Papers.AsNoTracking().ToListAsync(), await db.Seals.AsNoTracking().ToListAsync());
    });

    /// <summary>The figures of the page, by the words beside them, of an authority (no department) or a department.</summary>
    public Dictionary<string, string> For(string? department)
    {
        var own = rows.Where(r => department is null || r.Department == department).Where(r => r.Row.Status is not (Status.Withdrawn or Status.Terminated)).ToList();
        var reported = own.Where(r => r.Row.Status is not (Status.Draft or Status.AwaitingSignOff or Status.Returned)).ToList();
        var recommended = reported.Where(r => r.Row.Status is not (Status.BureauReview or Status.DepartmentReview or Status.NotRecommended)).ToList();
        var up = recommended.Where(r => r.Row.Status is not (Status.Recommended or Status.ReturnedToDepartment)).ToList();
        var desk = department is null ? up : reported;
        var kind = department is null ? SealKind.Department : SealKind.Unit;
        var figures = new Dictionary<string, string>
        {
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
        foreach (var group in own.GroupBy(r => department is null ? r.Department : r.Unit))
        {
            var members = group.Select(r => r.Row.Id).ToHashSet();
            int Count(IEnumerable<(Declaration Row, string, string, string?)> some) => some.Count(r => members.Contains(r.Row.Id));
            figures[group.Key] = department is null ? $"{Count(up)}/{Count(recommended)}" : $"{Count(reported)}/{group.Count()}";
        }

        return figures;
    }

    private bool HasCome(Declaration declaration, SealKind kind) => papers[declaration.Id].Where(p => p is { Kind: PaperKind.Form, State: PaperState.Valid })
        .Any(p => seals[declaration.Id].Any(s => s.Kind == kind && s.PrintedHash == p.PrintedHash && s.Medium != SealMedium.Scan));
}
