using System.Globalization;
using System.Text;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Search;

/// <summary>
/// Text as the search sees it: Chinese as overlapping pairs of characters, Latin words and numbers whole and in lower
/// case. Each becomes a word of ASCII letters and digits, so that both databases cut and compare alike, whatever their
/// locale; a phrase of such words is found exactly where the typed characters stand side by side.
/// </summary>
public static class SearchWords
{
    private const int MostTerms = 12;
    private const int MostWordsOfTerm = 60;

    /// <summary>Stands between two texts, so that nothing is found across their border.</summary>
    private const string Border = "xx";

    /// <summary>
    /// The word that stands in the text of everything on the route of an organization, and that nobody can type: a search
    /// of one office need not read what others hold of a word that all of them use.
    /// </summary>
    public static string Scope(Guid organizationId) => $"z{organizationId:N}";

    /// <summary>The words of the texts, in order, as one column stores them, after those of the route.</summary>
    /// <param name="route">Organizations in whose searches it can be found.</param>
    public static string Index(IEnumerable<string?> texts, params IEnumerable<Guid> route) =>
        string.Concat(route.Select(Before)) + string.Join($" {Border} ", texts.Select(text => string.Join(' ', Words(text, isTyped: false))).Where(words => words.Length > 0));

    /// <summary>Words that one more organization can find.</summary>
    public static string Widen(string words, Guid organizationId) => words.Contains(Before(organizationId), StringComparison.Ordinal) ? words : Before(organizationId) + words;

    /// <summary>
    /// What was typed, as terms that must all be found; each a phrase of words, of which the last may be only begun. Empty
    /// when nothing was typed that could be found.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Terms(string? typed) =>
    [
        .. (TextRules.Clean(typed) ?? "").Split([' ', '　', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Take(MostTerms)
            .Select(term => (IReadOnlyList<string>)[.. Words(term, isTyped: true).Take(MostWordsOfTerm)]).Where(words => words.Count > 0),
    ];

    private static IEnumerable<string> Words(string? text, bool isTyped)
    {
        var latin = new StringBuilder();
        Rune? before = null;
        var isPaired = false;
        foreach (var rune in TextRules.HalfWidth(TextRules.Clean(text) ?? "").EnumerateRunes())
        {
            var isLatin = rune.IsAscii && Rune.IsLetterOrDigit(rune);
            var isCharacter = !isLatin && Rune.IsLetterOrDigit(rune);
            if (!isLatin && latin.Length > 0)
            {
                yield return Take(latin);
            }

            if (!isCharacter && before is { } last)
            {
                if (!(isTyped && isPaired))
                {
                    yield return Word(last); // the last of its run begins no pair: alone it is found by its beginning
                }

                (before, isPaired) = (null, false);
            }

            if (isLatin)
            {
                latin.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (isCharacter)
            {
                if (before is { } first)
                {
                    yield return Word(first) + Code(rune);
                    isPaired = true;
                }

                before = rune;
            }
        }

        if (latin.Length > 0)
        {
            yield return Take(latin);
        }

        if (before is { } end && !(isTyped && isPaired))
        {
            yield return Word(end);
        }
    }

    private static string Before(Guid organizationId) => $"{Scope(organizationId)} {Border} ";

    private static string Take(StringBuilder latin)
    {
        var word = "w" + latin;
        latin.Clear();
        return word;
    }

    private static string Word(Rune rune) => "u" + Code(rune);

    private static string Code(Rune rune) => rune.Value.ToString("x5", CultureInfo.InvariantCulture);
}
