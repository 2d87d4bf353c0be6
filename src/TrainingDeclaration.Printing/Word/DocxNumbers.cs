using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>Counts the automatic numbers of a document as Word prints them; they are not part of its text.</summary>
internal sealed class DocxNumbers
{
    private const int Levels = 9;

    private static readonly XNamespace W = DocxReader.W;

    private readonly DocxStyles _styles;
    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, XElement> _uses = [];
    private readonly Dictionary<string, int?[]> _counts = [];
    private readonly HashSet<(string Use, int Level)> _begun = [];

    /// <summary>From the part <c>numbering</c>; null = there is none.</summary>
    public DocxNumbers(XElement? part, DocxStyles styles)
    {
        _styles = styles;
        foreach (var list in part?.Elements(W + "abstractNum") ?? [])
        {
            _lists.TryAdd((string?)list.Attribute(W + "abstractNumId") ?? "", list);
        }

        foreach (var use in part?.Elements(W + "num") ?? [])
        {
            _uses.TryAdd((string?)use.Attribute(W + "numId") ?? "", use);
        }
    }

    /// <summary>The numbers of all paragraphs that have one.</summary>
    public Dictionary<XElement, DocxNumber> Of(XElement body)
    {
        var numbers = new Dictionary<XElement, DocxNumber>();
        foreach (var paragraph in body.Descendants(W + "p").Where(one => !one.Ancestors().Any(above => above.Name.LocalName == "Fallback")))
        {
            if (_styles.NumberingOf(paragraph) is var (id, level) && _uses.TryGetValue(id, out var use) && Next(id, use, level) is { } number)
            {
                numbers[paragraph] = number;
            }
        }

        return numbers;
    }

    private DocxNumber? Next(string id, XElement use, int level)
    {
        var name = DocxStyles.Value(use.Element(W + "abstractNumId")) ?? "";
        if (_lists.TryGetValue(name, out var list) && DocxStyles.Value(list.Element(W + "numStyleLink")) is { } style
            && _styles.NumberingOf(style) is { } linked && _uses.TryGetValue(linked, out var other))
        {
            name = DocxStyles.Value(other.Element(W + "abstractNumId")) ?? "";
        }

        if (!_lists.TryGetValue(name, out list))
        {
            return null;
        }

        var counts = _counts.TryGetValue(name, out var known) ? known : _counts[name] = new int?[Levels];
        var overriding = use.Elements(W + "lvlOverride").FirstOrDefault(one => (string?)one.Attribute(W + "ilvl") == $"{level}");
        var restart = _begun.Add((id, level)) ? Number(overriding?.Element(W + "startOverride")) : null;
        XElement? LevelOf(int at) =>
            use.Elements(W + "lvlOverride").Where(one => (string?)one.Attribute(W + "ilvl") == $"{at}").Select(one => one.Element(W + "lvl")).FirstOrDefault()
            ?? list.Elements(W + "lvl").FirstOrDefault(one => (string?)one.Attribute(W + "ilvl") == $"{at}");
        int Start(int at) => Number(LevelOf(at)?.Element(W + "start")) ?? 1;

        counts[level] = restart ?? (counts[level] + 1) ?? Start(level);
        Array.Clear(counts, level + 1, Levels - level - 1);
        return LevelOf(level) is { } definition ? Written(definition, at => (counts[at] ?? Start(at), DocxStyles.Value(LevelOf(at)?.Element(W + "numFmt")) ?? "decimal")) : null;
    }

    private static DocxNumber Written(XElement level, Func<int, (int Count, string Format)> at)
    {
        var format = DocxStyles.Value(level.Element(W + "numFmt")) ?? "decimal";
        var pattern = DocxStyles.Value(level.Element(W + "lvlText")) ?? "";
        if (format == "bullet")
        {
            var fonts = level.Element(W + "rPr")?.Element(W + "rFonts");
            var font = (string?)fonts?.Attribute(W + "ascii") ?? (string?)fonts?.Attribute(W + "hAnsi");
            var mark = pattern.Length == 1 && (DocxSymbols.IsPrivate(pattern[0]) || DocxSymbols.IsSymbolFont(font)) ? DocxSymbols.Of(font, pattern[0]) ?? "•" : pattern;
            return new DocxNumber(mark.Length == 0 ? "" : mark + " ", format);
        }

        var isPlain = DocxStyles.IsOn(level.Element(W + "isLgl"));
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length || !char.IsAsciiDigit(pattern[i + 1]) || pattern[i + 1] == '0')
            {
                text.Append(pattern[i]);
                continue;
            }

            var (count, name) = at(pattern[++i] - '1');
            if (DocxNumerals.Write(count, isPlain ? "decimal" : name) is not { } numeral)
            {
                return new DocxNumber(null, name);
            }

            text.Append(numeral);
        }

        var isTight = text.Length == 0 || text[^1] > '\u00FF' || DocxStyles.Value(level.Element(W + "suff")) == "nothing";
        return new DocxNumber(text + (isTight ? "" : " "), format);
    }

    private static int? Number(XElement? element) =>
        int.TryParse(DocxStyles.Value(element), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
