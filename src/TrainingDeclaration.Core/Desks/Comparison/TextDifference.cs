using System.Globalization;
using System.Text;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>
/// What happened to a text: Chinese by character, Latin words and numbers as a whole. Both texts can be rebuilt from
/// the runs. Bounded in time: texts that differ too much are compared by clauses, and beyond that as a whole.
/// </summary>
public static class TextDifference
{
    /// <summary>Maximum number of differing characters that are told apart one by one.</summary>
    private const int MostCharacters = 700;

    /// <summary>Maximum number of differing clauses.</summary>
    private const int MostClauses = 400;

    /// <summary>A kept piece between two changes that is shorter than this counts as part of the change.</summary>
    private const int ShortestKept = 2;

    /// <summary>The runs in reading order: what was removed comes before what replaced it. Empty for two empty texts.</summary>
    public static IReadOnlyList<Run> Of(string old, string now)
    {
        if (old == now)
        {
            return old.Length == 0 ? [] : [new Run(RunKind.Same, old)];
        }

        var (a, b) = (Words(old), Words(now));
        if (EditScript.Kept(a, b, MostCharacters) is { } fine)
        {
            return Runs(a, b, fine.Old, fine.New);
        }

        (a, b) = (Clauses(a), Clauses(b));
        return EditScript.Kept(a, b, MostClauses) is { } coarse ? Runs(a, b, coarse.Old, coarse.New)
            : Join([new Run(RunKind.Removed, old), new Run(RunKind.Added, now)]);
    }

    /// <summary>The same for lists, one run per item.</summary>
    public static IReadOnlyList<Run> OfItems(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        if (EditScript.Kept(old, now, MostClauses) is not { } kept)
        {
            return [.. old.Select(item => new Run(RunKind.Removed, item)), .. now.Select(item => new Run(RunKind.Added, item))];
        }

        return [.. Steps(old, now, kept.Old, kept.New)];
    }

    /// <summary>The old text, rebuilt.</summary>
    public static string Old(IEnumerable<Run> runs) => string.Concat(runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text));

    /// <summary>The new text, rebuilt.</summary>
    public static string New(IEnumerable<Run> runs) => string.Concat(runs.Where(run => run.Kind != RunKind.Removed).Select(run => run.Text));

    private static IReadOnlyList<Run> Runs(IReadOnlyList<string> a, IReadOnlyList<string> b, bool[] keptOld, bool[] keptNew)
    {
        var runs = Join(Steps(a, b, keptOld, keptNew));
        var merged = new List<Run>();
        for (var i = 0; i < runs.Count; i++)
        {
            var isIsland = runs[i].Kind == RunKind.Same && i > 0 && i < runs.Count - 1 && TextRules.Count(runs[i].Text) < ShortestKept && runs[i].Text != "\n";
            merged.AddRange(isIsland ? [runs[i] with { Kind = RunKind.Removed }, runs[i] with { Kind = RunKind.Added }] : [runs[i]]);
        }

        return Join(merged);
    }

    private static IEnumerable<Run> Steps(IReadOnlyList<string> a, IReadOnlyList<string> b, bool[] keptOld, bool[] keptNew)
    {
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            if (i < a.Count && !keptOld[i])
            {
                yield return new Run(RunKind.Removed, a[i++]);
            }
            else if (j < b.Count && !keptNew[j])
            {
                yield return new Run(RunKind.Added, b[j++]);
            }
            else
            {
                j++;
                yield return new Run(RunKind.Same, a[i++]);
            }
        }
    }

    /// <summary>At most one removed and one added run between two kept ones.</summary>
    private static List<Run> Join(IEnumerable<Run> steps)
    {
        var (joined, removed, added, same) = (new List<Run>(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var step in steps)
        {
            if (step.Kind == RunKind.Same)
            {
                Put(RunKind.Removed, removed);
                Put(RunKind.Added, added);
                same.Append(step.Text);
            }
            else
            {
                Put(RunKind.Same, same);
                (step.Kind == RunKind.Removed ? removed : added).Append(step.Text);
            }
        }

        Put(RunKind.Removed, removed);
        Put(RunKind.Added, added);
        Put(RunKind.Same, same);
        return joined;

        void Put(RunKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                joined.Add(new Run(kind, text.ToString()));
                text.Clear();
            }
        }
    }

    /// <summary>Latin words and numbers as a whole, everything else by what a reader takes for one character.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = 0; i < starts.Length;)
        {
            var (from, first) = (starts[i], i++);
            if (IsLatin(text, from))
            {
                while (i < starts.Length && (IsLatin(text, starts[i]) || IsPoint(text, starts, i)))
                {
                    i++;
                }
            }

            words.Add(text[from..(i < starts.Length ? starts[i] : text.Length)]);
            System.Diagnostics.Debug.Assert(i > first);
        }

        return words;
    }

    /// <summary>Up to and including the mark that ends a clause.</summary>
    private static List<string> Clauses(List<string> words)
    {
        var (clauses, clause) = (new List<string>(), new StringBuilder());
        foreach (var word in words)
        {
            clause.Append(word);
            if (word is "。" or "；" or "，" or "！" or "？" or "\n" or "." or ";" or ",")
            {
                clauses.Add(clause.ToString());
                clause.Clear();
            }
        }

        if (clause.Length > 0)
        {
            clauses.Add(clause.ToString());
        }

        return clauses;
    }

    private static bool IsLatin(string text, int at) => text[at] < 0x2E80 && char.IsLetterOrDigit(text[at]);

    /// <summary>The point or comma inside a number: 28.50, 1,000.</summary>
    private static bool IsPoint(string text, int[] starts, int i) =>
        text[starts[i]] is '.' or ',' && char.IsAsciiDigit(text[starts[i] - 1]) && i + 1 < starts.Length && char.IsAsciiDigit(text[starts[i + 1]]);
}
