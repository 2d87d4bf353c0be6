using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Short ids of rows within one dossier, by which files, remarks and other rows refer to them.</summary>
public static class RowId
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 4;

    /// <summary>Four characters that none of the others has.</summary>
    public static string New(IEnumerable<string> others)
    {
        var taken = others.ToHashSet();
        string id;
        do
        {
            id = RandomNumberGenerator.GetString(Letters, Length);
        }
        while (taken.Contains(id));
        return id;
    }

    /// <summary>The posted ids that no stored row has: of rows that stood on a page that was not saved, because somebody else had saved first.</summary>
    /// <param name="most">How many rows there may be in all.</param>
    public static IReadOnlyList<string> Unsaved(IEnumerable<string> posted, IReadOnlyCollection<string> stored, int most) =>
        [.. posted.Where(id => id.Length == Length && id.All(Letters.Contains)).Except(stored).Take(Math.Max(0, most - stored.Count))];
}
