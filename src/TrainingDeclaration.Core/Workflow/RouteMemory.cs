using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What stands along the route of a declaration, for pages that read one.</summary>
public sealed class RouteMemory(AppDbContext db, MarkedMemory memory)
{
    /// <summary>From memory as long as neither a call nor the people have changed.</summary>
    public Task<RouteFacts> ReadAsync(Declaration declaration, CancellationToken cancel) => memory.ReadAsync(
        (declaration.CallId, declaration.UnitId, declaration.BureauId, declaration.DepartmentId), marks => (marks.People, marks.Calls),
        () => db.RouteFactsAsync([declaration], cancel));
}
