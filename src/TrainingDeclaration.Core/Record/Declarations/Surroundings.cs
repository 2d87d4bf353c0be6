using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>The context read for some declarations.</summary>
public sealed record Surroundings(
    ILookup<Guid, Material> Files, ILookup<(Guid Unit, string Scheme), PastDeclaration> Past,
    IReadOnlyDictionary<(Guid Call, Guid Organization, string Kind), (Guid DeclarationId, string Name)> Claims)
{
    /// <summary>Nothing.</summary>
    public static readonly Surroundings None = new(
        Array.Empty<Material>().ToLookup(_ => Guid.Empty), Array.Empty<PastDeclaration>().ToLookup(_ => (Guid.Empty, "")),
        new Dictionary<(Guid, Guid, string), (Guid, string)>());

    /// <summary>The declaration's context, completed with what was read.</summary>
    public FormContext Around(Declaration declaration, FormContext context) => context with
    {
        Materials = [.. Files[declaration.Id]],
        Past = [.. Past[(declaration.UnitId, declaration.Scheme)].Where(past => past.Year < context.Call.Year)],
    };

    /// <summary>Number and title of the other declaration that holds the right; null = free, or held by this one.</summary>
    public string? ClaimedBy(Declaration declaration, string? kind) =>
        kind is not null && Claims.TryGetValue((declaration.CallId, declaration.DepartmentId, kind), out var claim) && claim.DeclarationId != declaration.Id ? claim.Name : null;
}
