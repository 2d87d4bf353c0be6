using System.Security.Cryptography;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Short ids of rows within one dossier, by which files, remarks and other rows refer to them.</summary>
public static class RowId
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four characters that none of the others has.</summary>
    public static string New(IEnumerable<string> others)
    {
        var taken = others.ToHashSet();
        string id;
        do
        {
            id = RandomNumberGenerator.GetString(Letters, 4);
        }
        while (taken.Contains(id));
        return id;
    }
}
