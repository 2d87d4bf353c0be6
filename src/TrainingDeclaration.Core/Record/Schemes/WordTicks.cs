namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What was ticked among words in a row.</summary>
internal enum WordTick
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>One of the words.</summary>
    One,

    /// <summary>More than one, or it is not clear which.</summary>
    Unclear,
}

/// <summary>
/// Reads ticks that people set by hand: in boxes before or after the words, without boxes, or by leaving only one word. A
/// tick that may belong to either of two words belongs to none.
/// </summary>
internal static class WordTicks
{
    private const string Ticks = "☑√✓✔■☒⊠●◉✅";
    private const string Boxes = "□☐▢○◯◻⬜〇";
    private const string Gaps = " \t\n\r\u00A0　、，,；;：:/_＿—-";

    private enum Kind
    {
        Word = 1,
        Tick,
        Box,
        Gap,
        Aside,
        Other,
    }

    /// <summary>Which of the words is ticked, with its index if it is exactly one.</summary>
    /// <param name="aside">The text in brackets, joined; it belongs to the word before it.</param>
    public static (WordTick Tick, int Index) Read(string text, IReadOnlyList<string> words, out string aside)
    {
        var tokens = Split(text, words, out aside);
        var told = tokens.Where(token => token.Kind == Kind.Word).ToList();
        if (tokens.Any(token => token.Kind == Kind.Other) || told.Select(token => token.Word).Distinct().Count() < told.Count)
        {
            return (WordTick.Unclear, -1);
        }

        var marks = tokens.Where(token => token.Kind is Kind.Tick or Kind.Box).ToList();
        if (marks.All(mark => mark.Kind == Kind.Box))
        {
            return marks.Count == 0 && told.Count == 1 ? (WordTick.One, told[0].Word)
                : marks.Count == told.Count || marks.Count == 0 ? (WordTick.None, -1) : (WordTick.Unclear, -1);
        }

        var chosen = (Boxed(tokens, marks.Count == told.Count) ?? Loose(tokens, marks))?.Distinct().ToList();
        return chosen is [var one] ? (WordTick.One, one) : (WordTick.Unclear, -1);
    }

    /// <summary>The ticked words if each has its own mark, all before or all after; null if the marks are not arranged like that.</summary>
    private static List<int>? Boxed(List<(Kind Kind, int Word)> tokens, bool isEven)
    {
        var row = tokens.Where(token => token.Kind is Kind.Word or Kind.Tick or Kind.Box).ToList();
        if (!isEven || row.Where((token, at) => at > 0 && (token.Kind == Kind.Word) == (row[at - 1].Kind == Kind.Word)).Any())
        {
            return null;
        }

        var step = row[0].Kind == Kind.Word ? -1 : 1;
        for (var at = 0; at < tokens.Count; at++)
        {
            // A mark that touches only the other word is not where the arrangement says.
            if (tokens[at].Kind is Kind.Tick or Kind.Box && IsWord(tokens, at - step) && !IsWord(tokens, at + step) && !IsAside(tokens, at + step))
            {
                return [];
            }
        }

        return [.. row.Select((token, at) => (token, at)).Where(one => one.token.Kind == Kind.Tick).Select(one => row[one.at + step].Word)];
    }

    /// <summary>The words next to ticks without boxes; null if boxes remain or a tick may belong to either side.</summary>
    private static List<int>? Loose(List<(Kind Kind, int Word)> tokens, List<(Kind Kind, int Word)> marks)
    {
        if (marks.Any(mark => mark.Kind == Kind.Box))
        {
            return null;
        }

        var chosen = new List<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != Kind.Tick)
            {
                continue;
            }

            var (left, touchesLeft) = Beside(tokens, at, -1);
            var (right, touchesRight) = Beside(tokens, at, 1);
            if (left is not null && right is not null && touchesLeft == touchesRight)
            {
                return null;
            }

            if ((left is not null && right is not null ? touchesLeft ? left : right : left ?? right) is not { } word)
            {
                return null;
            }

            chosen.Add(word);
        }

        return chosen;
    }

    /// <summary>The word on one side of a tick, and whether nothing is in between; brackets belong to the word before them.</summary>
    private static (int? Word, bool Touches) Beside(List<(Kind Kind, int Word)> tokens, int at, int step)
    {
        var touches = true;
        for (var i = at + step; i >= 0 && i < tokens.Count; i += step)
        {
            switch (tokens[i].Kind)
            {
                case Kind.Gap:
                    touches = false;
                    break;
                case Kind.Word:
                    return (tokens[i].Word, touches);
                case Kind.Aside when step < 0:
                    break;
                default:
                    return (null, false);
            }
        }

        return (null, false);
    }

    private static bool IsWord(List<(Kind Kind, int Word)> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == Kind.Word;

    private static bool IsAside(List<(Kind Kind, int Word)> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == Kind.Aside;

    private static List<(Kind Kind, int Word)> Split(string text, IReadOnlyList<string> words, out string aside)
    {
        var tokens = new List<(Kind Kind, int Word)>();
        var inBrackets = "";
        for (var at = 0; at < text.Length;)
        {
            var word = Enumerable.Range(0, words.Count).Where(i => string.CompareOrdinal(text, at, words[i], 0, words[i].Length) == 0)
                .OrderByDescending(i => words[i].Length).Select(i => (int?)i).FirstOrDefault();
            var (kind, length) = word is { } found ? (Kind.Word, words[found].Length)
                : Ticks.Contains(text[at], StringComparison.Ordinal) ? (Kind.Tick, 1)
                : Boxes.Contains(text[at], StringComparison.Ordinal) ? (Kind.Box, 1)
                : Gaps.Contains(text[at], StringComparison.Ordinal) ? (Kind.Gap, 1)
                : text[at] is '(' or '（' && Closing(text, at) is { } end ? (KindOf(text[(at + 1)..end]), end - at + 1) : (Kind.Other, 1);
            inBrackets += kind == Kind.Aside ? text.Substring(at + 1, length - 2) : "";
            if (kind != Kind.Gap || tokens.Count == 0 || tokens[^1].Kind != Kind.Gap)
            {
                tokens.Add((kind, word ?? -1));
            }

            at += length;
        }

        aside = inBrackets;
        return tokens;
    }

    /// <summary>Brackets may be a box: empty or with a tick.</summary>
    private static Kind KindOf(string inBrackets) => string.Concat(inBrackets.Where(c => !Gaps.Contains(c, StringComparison.Ordinal))) switch
    {
        "" => Kind.Box,
        [var mark] when Ticks.Contains(mark, StringComparison.Ordinal) => Kind.Tick,
        _ => Kind.Aside,
    };

    private static int? Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] is '(' or '（' ? 1 : text[at] is ')' or '）' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return null;
    }
}
