using System.Text.RegularExpressions;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// Finds the forms in a Word document by their labels. Adjacent tables are one form; when labels that have already
/// appeared come again, the next form begins. What belongs to no label is set aside and never dropped.
/// </summary>
internal sealed class WordLabels
{
    private const int FewestLabels = 8;
    private const int FewestRepeated = 4;
    private const int LookAhead = 40;

    private readonly IReadOnlyList<(WordLabel Label, Regex Pattern)> _labels;
    private readonly IReadOnlyList<string> _printed;

    /// <summary>From all labels of a form.</summary>
    /// <param name="printed">Beginnings of other texts that the sheet prints.</param>
    public WordLabels(IEnumerable<WordLabel> labels, params IReadOnlyList<string> printed)
    {
        _printed = printed;
        _labels =
        [
            // Longer labels first: 归口管理部门联系人 begins like 归口管理部门.
            .. labels.OrderByDescending(one => Solid(one.Label).Length).Select(one => (one, new Regex(
                @"^\s*(?:(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．\s])\s*)?" + string.Join(@"\s*", Solid(one.Label).Select(Character)), RegexOptions.CultureInvariant))),
        ];
    }

    /// <summary>The forms in document order; empty if there are none.</summary>
    public IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables)
    {
        var rows = tables.SelectMany(table => table.Rows).Select(row => new WordRow(this, row)).ToList();
        var forms = new List<WordPile> { new() };
        for (var at = 0; at < rows.Count; at++)
        {
            if (BeginsNext(rows, at, forms[^1]))
            {
                forms.Add(new WordPile());
            }

            forms[^1].Add(rows[at], at == 0 ? null : rows[at - 1], LabelOf);
        }

        var whole = forms.Where(form => form.Count >= FewestLabels).ToList();
        return [.. whole.Where(form => !form.IsBlank || whole.All(other => other.IsBlank)).Select(form => form.Close())];
    }

    /// <summary>The label that a cell begins with, and what follows it there; null if it begins with none.</summary>
    public (WordLabel Label, string Behind)? Match(string cell)
    {
        foreach (var (label, pattern) in _labels)
        {
            if (pattern.Match(cell) is { Success: true } match)
            {
                return (label, cell[match.Length..]);
            }
        }

        return null;
    }

    /// <summary>Whether the sheet itself prints the text.</summary>
    public bool IsPrinted(string text) => _printed.Any(start => Solid(text).StartsWith(Solid(start), StringComparison.Ordinal));

    /// <summary>A text without blanks, with one form of brackets.</summary>
    public static string Solid(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('(', '（').Replace(')', '）');

    private string LabelOf(string field) => _labels.Select(one => one.Label).First(label => label.Field == field || label.Becomes == field).Label;

    private static bool BeginsNext(List<WordRow> rows, int at, WordPile form)
    {
        if (!rows[at].Texts.Any(one => form.Has(one.Field)))
        {
            return false;
        }

        return rows.Skip(at).Take(LookAhead).SelectMany(row => row.Texts).Select(one => one.Field).Where(form.Has).Distinct().Count() >= FewestRepeated;
    }

    private static string Character(char c) => c switch
    {
        '（' => "[（(]",
        '）' => "[）)]",
        _ => Regex.Escape(c.ToString()),
    };
}
