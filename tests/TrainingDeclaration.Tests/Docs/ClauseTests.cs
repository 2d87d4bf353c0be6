using System.Globalization;
using System.Text.RegularExpressions;
using TrainingDeclaration.Tests.Architecture;

namespace TrainingDeclaration.Tests.Docs;

public sealed partial class ClauseTests
{
    private const int LastOfLetterAndNotice = 93;
    private const int LastOfGuide = 75;

    private static readonly string Page = SourceTree.Read(SourceTree.Files("docs", "clauses.md").Single());

    [Fact]
    public void List_OfBothDocuments_IsComplete() => Flaws(Page).ShouldBeEmpty();

    [Theory]
    [InlineData("M-40", "| M-40 |", "| |")]
    [InlineData("C-75", "| C-75 |", "| C-76 |")]
    [InlineData("C-76", "| C-75 |", "| C-76 |")]
    [InlineData("C-16", "| C-17 |", "| C-16 |")]
    [InlineData("M-50", "| M-50 | The", "| M-50 | |The")]
    public void List_WithAFlaw_IsSeenThrough(string flawed, string was, string now)
    {
        Page.ShouldContain(was);
        Flaws(Page.Replace(was, now, StringComparison.Ordinal)).ShouldContain(flawed);
    }

    [Fact]
    public void Clause_CitedInCode_StandsInTheList() => SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.cshtml")).Concat(SourceTree.Files("tests"))
        .Where(file => Path.GetFileName(file) != $"{nameof(ClauseTests)}.cs")
        .SelectMany(file => Unknown(SourceTree.Read(file)).Select(clause => $"{file}: {clause}")).ShouldBeEmpty();

    [Theory]
    [InlineData("/// <summary>联系人 (M-76).</summary>", new string[0])]
    [InlineData("/// <summary>联系人 (M-76, M-94).</summary>", new[] { "M-94" })]
    [InlineData("/// <summary>The guide (C-00…C-76).</summary>", new[] { "C-00", "C-76" })]
    public void Comment_OnAClause_IsKnownByTheList(string comment, string[] unknown) => Unknown(comment).ShouldBe(unknown);

    [Fact]
    public void Clause_MetByACertainType_NamesOneThatExists()
    {
        var types = SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("src", "*.cshtml")).Select(file => Path.GetFileName(file).Split('.')[0]).ToHashSet();
        Rows(Page).SelectMany(row => Name().Matches(row.Groups["met"].Value)).Select(name => name.Groups[1].Value).Except(types).ShouldBeEmpty();
    }

    /// <summary>Ids that are missing, unknown or duplicated, or whose row does not say what is asked, where, and where it is met.</summary>
    private static List<string> Flaws(string page)
    {
        var rows = Rows(page).ToList();
        var ids = rows.Select(row => row.Groups["id"].Value).ToList();
        var asked = Ids("M", LastOfLetterAndNotice).Concat(Ids("C", LastOfGuide)).ToList();
        return
        [
            .. asked.Except(ids),
            .. ids.Where(id => id[0] is 'M' or 'C').Except(asked),
            .. ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key),
            .. rows.Where(row => new[] { "asks", "place", "met" }.Any(cell => string.IsNullOrWhiteSpace(row.Groups[cell].Value))).Select(row => row.Groups["id"].Value),
        ];
    }

    private static IEnumerable<string> Unknown(string code) =>
        Clause().Matches(code).Select(match => match.Value).Distinct().Except(Rows(Page).Select(row => row.Groups["id"].Value));

    private static IEnumerable<string> Ids(string letter, int last) => Enumerable.Range(1, last).Select(number => string.Create(CultureInfo.InvariantCulture, $"{letter}-{number:00}"));

    private static IEnumerable<Match> Rows(string page) => Row().Matches(page);

    [GeneratedRegex(@"^\| (?<id>[MCAS]-[0-9]{2}) \|(?<asks>[^|\n]*)\|(?<place>[^|\n]*)\|(?<met>[^|\n]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[MCAS]-[0-9]{2}\b")]
    private static partial Regex Clause();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
