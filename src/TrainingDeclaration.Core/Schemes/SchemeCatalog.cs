using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Core.Schemes;

/// <summary>The schemes that exist.</summary>
public static class SchemeCatalog
{
    /// <summary>In the order in which lists offer them.</summary>
    public static readonly IReadOnlyList<Scheme> All = [DemandFormScheme.Scheme];

    /// <summary>The scheme with the key.</summary>
    public static Scheme Of(string key) => All.Single(scheme => scheme.Key == key);
}
