using System.Text.RegularExpressions;

namespace TrainingDeclaration.Tests.Architecture;

/// <summary>The sources next to this test project.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>Hand-written files of a folder, by path relative to the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/Migrations/", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The members with a body in braces: first line of the signature, and the lines between the braces.</summary>
    public static IEnumerable<(string Signature, int Lines)> Members(string source)
    {
        var lines = source.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = lines[i].TrimEnd().Length - 1;
            if (indent is not (4 or 8) || lines[i].TrimEnd() != new string(' ', indent) + "{")
            {
                continue;
            }

            var first = i - 1;
            while (first > 0 && (lines[first].Length <= indent || lines[first][indent] == ' '))
            {
                first--;
            }

            var end = Array.FindIndex(lines, i, line => line.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            if (!TypeWords().IsMatch(lines[first]))
            {
                yield return (lines[first].Trim(), end - i - 1);
            }
        }
    }

    [GeneratedRegex(@"\b(class|record|struct|enum|interface)\b")]
    private static partial Regex TypeWords();

    public static int Lines(string path) => File.ReadLines(Path.Combine(Root, path)).Count();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingDeclaration.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must be in the source tree.");
    }
}
