using System.Globalization;
using System.Text;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing;

/// <summary>Characters that no font can print. A paper with one must be refused, because it would show an empty box.</summary>
public static class MissingGlyphs
{
    /// <summary>
    /// The characters of a sheet that no font has, in reading order and each once per field: the key of the cell
    /// (null for labels and fixed text) and the character. Control characters other than line ends and tabs count
    /// as unprintable; invisible format characters do not, and are left out of the print.
    /// </summary>
    public static IReadOnlyList<(string? Key, Rune Character)> In(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var missing = new List<(string? Key, Rune Character)>();
        foreach (var cell in sheet.Rows.SelectMany(row => row.Cells))
        {
            foreach (var text in cell.Paragraphs.SelectMany(paragraph => paragraph.Content).Select(TextOf))
            {
                missing.AddRange(text.EnumerateRunes().Where(IsMissing).Select(rune => (cell.Key, rune)));
            }
        }

        return missing.Distinct().ToList();
    }

    /// <summary>Whether a character leaves no trace on paper: control and format characters.</summary>
    internal static bool IsInvisible(Rune rune) =>
        rune.Value is not (' ' or '\t') && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string TextOf(Inline inline) => inline switch
    {
        Text text => text.Value,
        SealBox seal => seal.Label,
        _ => "",
    };

    private static bool IsMissing(Rune rune) =>
        rune.Value is not ('\n' or '\r' or '\t')
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
        && FontCatalog.FaceFor(rune.Value, Face.Song) is null;
}
