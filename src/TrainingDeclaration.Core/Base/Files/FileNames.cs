namespace TrainingDeclaration.Core.Base.Files;

/// <summary>Names of uploaded files: kept readable, stripped of anything that could be more than a name.</summary>
public static class FileNames
{
    private const int Longest = 120;
    private const string Forbidden = "<>:\"|?*;%\n\t";

    /// <summary>The name without path, control or direction characters; the extension survives when it is cut. Null if nothing is left.</summary>
    public static string? Clean(string? uploaded)
    {
        var last = (uploaded ?? "").Split('/', '\\')[^1];
        var kept = new string([.. (TextRules.Clean(last) ?? "").Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)]).Trim('.', ' ');
        var extension = Path.GetExtension(kept);
        return kept.Length == 0 ? null
            : kept.Length <= Longest ? kept
            : kept[..Math.Max(1, Longest - extension.Length)] + (extension.Length < 8 ? extension : "");
    }
}
