using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>Reads plans for pages. Each query starts with what the person may see.</summary>
public static class PlanQueries
{
    /// <summary>The visible plans, latest first.</summary>
    public static async Task<IReadOnlyList<PlanSummary>> PlansAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Plans.AsNoTracking().VisibleTo(user)
            .OrderByDescending(p => p.Call.PublishedAt).ThenByDescending(p => p.Ordinal)
            .Select(p => new PlanSummary(
                p.Key, p.Title, p.State, p.Items.Count,
                p.Items.Sum(i => i.Declaration.GrantedPersons) ?? 0, p.Items.Sum(i => i.Declaration.GrantedFen) ?? 0))
            .ToListAsync(cancel);

    /// <summary>Calls with proposed items that are in no plan yet.</summary>
    public static async Task<IReadOnlyList<CallChoice>> CallsToPlanAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        user.Office != Office.Authority ? [] : await db.ToPlan(user).AsNoTracking()
            .GroupBy(d => new { d.CallId, d.Call.Title, d.Call.Year })
            .OrderByDescending(g => g.Key.Year)
            .Select(g => new CallChoice(g.Key.CallId, g.Key.Title, g.Key.Year, g.Count()))
            .ToListAsync(cancel);

    /// <summary>Proposed items that are in no plan yet.</summary>
    public static IQueryable<Declaration> ToPlan(this AppDbContext db, CurrentUser user) => db.Declarations.VisibleTo(user)
        .Where(d => d.Status == Status.Proposed && !db.PlanItems.Any(i => i.DeclarationId == d.Id));

    /// <summary>The tracked plan with its call, and items with declarations and units; null = not visible to the person.</summary>
    public static async Task<Plan?> FindPlanAsync(this AppDbContext db, CurrentUser user, string key, CancellationToken cancel)
    {
        var plan = await db.Plans.VisibleTo(user).Include(p => p.Call).SingleOrDefaultAsync(p => p.Key == key, cancel);
        if (plan is not null)
        {
            // Fills plan.Items.
            await db.PlanItems.Where(i => i.PlanId == plan.Id).Include(i => i.Declaration).ThenInclude(d => d.Unit).LoadAsync(cancel);
        }

        return plan;
    }

    /// <summary>The latest paper of that kind that has not been replaced.</summary>
    public static Task<Paper?> PlanPaperAsync(this AppDbContext db, Plan plan, PaperKind kind, CancellationToken cancel) =>
        db.Papers.AsNoTracking().Where(p => p.SubjectId == plan.Id && p.Kind == kind && p.State == PaperState.Valid).SingleOrDefaultAsync(cancel);
}
