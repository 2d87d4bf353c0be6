using System.Globalization;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>Reads the table of a bundle as it was posted: ranks, and per row what was seen and written.</summary>
public static class BundlePosts
{
    /// <summary>Prefix of the hidden submission numbers.</summary>
    public const string Seen = "seen.";

    /// <summary>Prefix of the opinions.</summary>
    public const string Opinion = "opinion.";

    /// <summary>Name of the 附言.</summary>
    public const string CoverText = "coverText";

    /// <summary>What the page was left with.</summary>
    public static Arrangement Read(IFormCollection posted) => new(
        RankPosts.Read(posted),
        ById(posted, Seen).Where(one => int.TryParse(one.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(one => one.Id, one => int.Parse(one.Text, CultureInfo.InvariantCulture)),
        ById(posted, Opinion).ToDictionary(one => one.Id, one => one.Text),
        posted.TryGetValue(CoverText, out var text) ? text.ToString() : null);

    private static IEnumerable<(Guid Id, string Text)> ById(IFormCollection posted, string prefix) => posted.Keys
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[prefix.Length..], "D", out _))
        .Select(name => (Guid.Parse(name[prefix.Length..]), posted[name].ToString())).DistinctBy(one => one.Item1);
}
