using System.Globalization;
using System.Text;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Search;

/// <summary>
/// Text as the search sees it: Chinese as overlapping pairs of characters, Latin words and numbers whole and in lower
/// case. Each becomes a word of ASCII letters and digits, so that both databases split and compare alike, whatever their
/// locale; a phrase of such words matches exactly where the typed characters are adjacent.
/// </summary>
public static class SearchWords
{
    private const int MostTerms = 12;
    private const int MostWordsOfTerm = 60;

    /// <summary>Placed between two texts, so that nothing matches across the border.</summary>
    private const string Border = "xx";

    /// <summary>
    /// A word in the text of everything on an organization's route, which nobody can type: with it, a search
    /// by one office need not read what others have for a word that all of them use.
    /// </summary>
    public static string Scope(Guid organizationId) => $"z{organizationId:N}";

    /// <summary>The words of the texts, in order, as stored in one column, after those of the route.</summary>
    /// <param name="route">Organizations whose searches can find it.</param>
    public static string Index(IEnumerable<string?> texts, params IEnumerable<Guid> route) =>
        string.Concat(route.Select(Before)) + string.Join($" {Border} ", texts.Select(text => string.Join(' ', Words(text, isTyped: false))).Where(words => words.Length > 0));

    /// <summary>The words, made searchable for one more organization.</summary>
    public static string Widen(string words, Guid organizationId) => words.Contains(Before(organizationId), StringComparison.Ordinal) ? words : Before(organizationId) + words;

    /// <summary>
    /// The typed text as terms that must all be found; each is a phrase of words, the last of which may be incomplete. Empty
    /// if nothing searchable was typed.
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
                    yield return Word(last); // the last of its run starts no pair: alone it is found as the beginning of one
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
