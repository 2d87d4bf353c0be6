using System.Text.RegularExpressions;

namespace TrainingDeclaration.Tests.Architecture;

/// <summary>A view is markup that can be read and diffed line by line; what it shows is worked out elsewhere.</summary>
public sealed partial class ViewsTests
{
    private const int LongestLine = 160;

    private const int LongestHead = 12;

    [Fact]
    public void Views_StayReadable() =>
        SourceTree.Files("src/TrainingDeclaration.Web/Pages", "*.cshtml").SelectMany(file => Faults(SourceTree.Read(file)).Select(fault => $"{file}:{fault}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("<p>还没有下属@words.Department，请添加</p>", "1: @ taken for an address")]
    [InlineData("<p>还没有下属@(words.Department)，请添加</p>", null)]
    [InlineData("<p>@words.Title@words.Unit</p>", null)]
    [InlineData("<p>一</p><p>二</p>", "1: two elements")]
    [InlineData("<tr><td>一</td></tr>", "1: two elements")]
    [InlineData("""<p>一</p><field for="Input.Title" label="标题" />""", "1: two elements")]
    [InlineData("""<li><a href="/">一</a><span>二</span></li>""", null)]
    public void Line_WithAFault_IsCaught(string view, string? fault) => Faults(view).ShouldBe(fault is null ? [] : [fault]);

    [Fact]
    public void Lines_TooLong_AreCaught()
    {
        Faults("<p>\n" + new string('长', LongestLine)).ShouldBeEmpty();
        Faults("<p>\n" + new string('长', LongestLine + 1)).ShouldBe(["2: 161 characters"]);
    }

    [Fact]
    public void Code_AtTheHead_IsCaughtWhenItIsLong()
    {
        static string Head(int lines) => "@{\n" + string.Concat(Enumerable.Repeat("    var a = 1;\n", lines)) + "}\n<p></p>";

        Faults(Head(LongestHead)).ShouldBeEmpty();
        Faults(Head(LongestHead + 1)).ShouldBe(["1: 13 lines of code"]);
    }

    /// <summary>Code for one folder of pages is beside it; shared code is in Views (drawing) or Posts (reading requests).</summary>
    [Fact]
    public void Folders_OfPages_KeepToThemselves() =>
        new[] { "*.cs", "*.cshtml" }.SelectMany(pattern => SourceTree.Files("src/TrainingDeclaration.Web", pattern))
            .Where(file => !file.Contains("/Setup/", StringComparison.Ordinal)).SelectMany(file => Strangers(file, SourceTree.Read(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("src/TrainingDeclaration.Web/Pages/Review/Workbench.cs", "using TrainingDeclaration.Web.Pages.Plans;", 1)]
    [InlineData("src/TrainingDeclaration.Web/Views/Shell.cs", "using TrainingDeclaration.Web.Pages.Plans;", 1)]
    [InlineData("src/TrainingDeclaration.Web/Pages/Plans/Details.cshtml", "@model TrainingDeclaration.Web.Pages.Plans.DetailsModel", 0)]
    public void Folder_ThatUsesAnother_IsCaught(string file, string line, int faults) => Strangers(file, line).Count().ShouldBe(faults);

    private static IEnumerable<string> Strangers(string file, string source) =>
        FolderOfPages().Matches(source).Select(match => match.Groups[1].Value)
            .Where(folder => !file.StartsWith($"src/TrainingDeclaration.Web/Pages/{folder}/", StringComparison.Ordinal)).Select(folder => $"{file}: {folder}");

    [GeneratedRegex(@"TrainingDeclaration\.Web\.Pages\.(?!\w*Model\b)(\w+)")]
    private static partial Regex FolderOfPages();

    private static IEnumerable<string> Faults(string view)
    {
        var lines = view.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd('\r').Length is > LongestLine and var length)
            {
                yield return $"{i + 1}: {length} characters";
            }

            if (Blocks().Count(lines[i]) > 1)
            {
                yield return $"{i + 1}: two elements";
            }

            if (Address().IsMatch(lines[i]))
            {
                yield return $"{i + 1}: @ taken for an address";
            }

            if (lines[i].Trim() == "@{")
            {
                var end = Array.FindIndex(lines, i, line => line.TrimEnd() == lines[i].TrimEnd()[..^2] + "}");
                if (end - i - 1 > LongestHead)
                {
                    yield return $"{i + 1}: {end - i - 1} lines of code";
                }
            }
        }
    }

    /// <summary>Razor reads a letter before @ as part of an e-mail address and prints both; a Chinese character is a letter.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}@[A-Za-z_]")]
    private static partial Regex Address();

    [GeneratedRegex(@"<(address|article|aside|blockquote|caption|colgroup|dd|details|div|dl|dt|fieldset|figure|figcaption|field|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>])")]
    private static partial Regex Blocks();
}
