using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>The route of a draft: chosen by its unit until the first report freezes it, never changed afterwards.</summary>
public sealed class RouteService(AppDbContext db, WorkflowService workflow, MarkedMemory memory)
{
    /// <summary>The routes that the draft may take; empty once it was reported, or if there is nothing to choose.</summary>
    public async Task<IReadOnlyList<Route>> ChoicesAsync(Declaration declaration, CancellationToken cancel)
    {
        var routes = declaration.RoutePath is not null ? [] : await memory.ReadAsync(
            (declaration.CallId, declaration.UnitId), marks => (marks.People, marks.Calls), () => db.ForwardedRoutesAsync(declaration.CallId, declaration.UnitId, cancel));
        return routes.Count > 1 ? routes : [];
    }

    /// <summary>Chooses another route, whose date binds from then on. The change is recorded in the history.</summary>
    /// <param name="declaration">Tracked, with <see cref="DeclarationService.MayEdit"/>.</param>
    public async Task<Refusal?> ChangeAsync(CurrentUser user, Declaration declaration, Guid routeId, CancellationToken cancel)
    {
        if (declaration.RoutePath is not null)
        {
            return new Refusal("已经报送过，报送路径不能再改。", "route");
        }

        if ((await ChoicesAsync(declaration, cancel)).SingleOrDefault(route => route.Id == routeId) is not { } chosen)
        {
            return new Refusal("请选择报送路径。", "route");
        }

        if (IsOn(declaration, chosen))
        {
            return null;
        }

        try
        {
            await workflow.RerouteAsync(user, declaration, chosen, cancel);
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("同时有人办理了这份申报，报送路径没有改动。请刷新后再试。", "route");
        }
    }

    /// <summary>
    /// Moves the drafts of units whose place in the tree has changed to a route that still exists; whatever was ever
    /// reported stays where its frozen route says. Adds to the unit of work; the caller saves.
    /// </summary>
    public async Task RealignAsync(CurrentUser user, IReadOnlyCollection<Guid> unitIds, CancellationToken cancel)
    {
        foreach (var draft in await db.NeverReportedAsync(unitIds, cancel))
        {
            var routes = await db.RoutesAsync(draft.UnitId, cancel);
            if (routes.Count > 0 && !routes.Any(route => IsOn(draft, route)))
            {
                await workflow.RerouteAsync(user, draft, routes[0], cancel);
            }
        }
    }

    private static bool IsOn(Declaration declaration, Route route) =>
        declaration.DepartmentId == route.Department.Id && declaration.BureauId == route.Bureau?.Id;
}
