using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Grants;

/// <summary>Reads granted services.</summary>
public static class GrantQueries
{
    /// <summary>The services of a declaration that the caller has found through a scoped query; for those below the authority only once it is issued.</summary>
    public static async Task<IReadOnlyList<GrantedService>> ServicesAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel) =>
        SchemeCatalog.Of(declaration.Scheme).Categories.Count == 0 || user.Office != Office.Authority && !StatusFacts.Issued.Contains(declaration.Status) ? []
        : InOrder(declaration, await db.GrantedServices.AsNoTracking().Where(s => s.DeclarationId == declaration.Id).OrderBy(s => s.Name).ToListAsync(cancel));

    /// <summary>In the order in which the guide lists them.</summary>
    private static List<GrantedService> InOrder(Declaration declaration, List<GrantedService> services)
    {
        var named = SchemeCatalog.Of(declaration.Scheme).Category(declaration.Category)?.Services.ToList() ?? [];
        return [.. services.OrderBy(service => named.IndexOf(service.Name))];
    }

    /// <summary>The state in words.</summary>
    public static string Label(this ServiceState state) => state switch
    {
        ServiceState.Planned => "待提供",
        ServiceState.Underway => "进行中",
        ServiceState.Done => "已完成",
        _ => throw new UnreachableException(),
    };
}
