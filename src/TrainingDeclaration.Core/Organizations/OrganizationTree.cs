using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Schemes;

namespace TrainingDeclaration.Core.Organizations;

/// <summary>The shape of the trees.</summary>
public static class OrganizationTree
{
    /// <summary>The organizations below a path, the one itself not among them.</summary>
    public static IQueryable<Organization> Below(this IQueryable<Organization> organizations, string path) =>
        organizations.Where(o => o.Path.StartsWith(path) && o.Path != path);

    /// <summary>Offices that may stand directly below.</summary>
    public static IReadOnlyList<Office> Children(this Office office) => office switch
    {
        Office.Authority => [Office.Department, Office.Unit],
        Office.Department => [Office.Bureau, Office.Unit],
        Office.Bureau => [Office.Unit],
        _ => [],
    };

    /// <summary>Kinds of organizations that the person's tree has below departments; a scheme without departments has units alone.</summary>
    public static IReadOnlyList<Office> Kinds(CurrentUser user) =>
        SchemeCatalog.Run(user.Scheme).HasDepartments ? [Office.Unit, Office.Bureau] : [Office.Unit];

    /// <summary>How deep a path lies; an authority is 1.</summary>
    public static int Depth(string path) => path.Count(c => c == '/') - 1;
}
