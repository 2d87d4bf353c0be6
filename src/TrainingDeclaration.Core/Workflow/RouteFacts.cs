using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What does not depend on a declaration itself, but on its call and the organizations on its route.</summary>
/// <param name="Rungs">Dates that offices on the route have set.</param>
/// <param name="Extensions">Given under the call to organizations on the route, for all declarations or one.</param>
/// <param name="Organizations">Those on the route, the authority included; not tracked.</param>
/// <param name="Seated">Who holds which seat in them.</param>
public sealed record RouteFacts(
    IReadOnlyList<NoticeRung> Rungs, IReadOnlyList<Extension> Extensions, IReadOnlyDictionary<Guid, Organization> Organizations, ILookup<Guid, SeatHolder> Seated)
{
    /// <summary>The names of the organizations.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; } = Organizations.ToDictionary(one => one.Key, one => one.Value.Name);
}
