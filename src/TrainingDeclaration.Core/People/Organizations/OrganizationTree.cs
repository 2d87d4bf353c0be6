using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>The shape of the trees.</summary>
public static class OrganizationTree
{
    /// <summary>The organizations below a path, excluding the one at the path.</summary>
    public static IQueryable<Organization> Below(this IQueryable<Organization> organizations, string path) =>
        organizations.Where(o => o.Path.StartsWith(path) && o.Path != path);

    /// <summary>The codes of some organizations below a path in tree order: each below its superior, siblings in list order.</summary>
    public static async Task<IReadOnlyList<string>> InTreeOrderAsync(
        this IQueryable<Organization> organizations, string path, IQueryable<Organization> some, CancellationToken cancel)
    {
        var all = await organizations.Below(path).Select(o => new { o.Code, o.Path, o.SortKey }).ToListAsync(cancel);
        var keys = all.ToDictionary(o => o.Path, o => o.SortKey);
        var wanted = (await some.Select(o => o.Code).ToListAsync(cancel)).ToHashSet();
        return
        [
            .. all.Where(o => wanted.Contains(o.Code)).OrderBy(o => string.Join('/', Prefixes(o.Path).Select(prefix => keys.GetValueOrDefault(prefix))), StringComparer.Ordinal)
                .Select(o => o.Code),
        ];
    }

    /// <summary>Offices that may be directly below.</summary>
    public static IReadOnlyList<Office> Children(this Office office) => office switch
    {
        Office.Authority => [Office.Department, Office.Unit],
        Office.Department => [Office.Bureau, Office.Unit],
        Office.Bureau => [Office.Unit],
        _ => [],
    };

    /// <summary>Kinds of organizations that the person's tree has below departments; a scheme without departments has only units.</summary>
    public static IReadOnlyList<Office> Kinds(CurrentUser user) =>
        user.Profile.HasDepartments ? [Office.Unit, Office.Bureau] : [Office.Unit];

    /// <summary>The depth of a path; that of an authority is 1.</summary>
    public static int Depth(string path) => path.Count(c => c == '/') - 1;

    /// <summary>The paths of its superiors, from the root down, and the path itself.</summary>
    private static IEnumerable<string> Prefixes(string path) =>
        Enumerable.Range(1, path.Length - 1).Where(at => path[at] == '/').Select(at => path[..(at + 1)]);
}
