using System.Text.RegularExpressions;

namespace TrainingDeclaration.Tests.Architecture;

/// <summary>The wings of Core and their order: a file uses its own wing and those before it (docs/architecture.md).</summary>
public sealed partial class WingsTests
{
    private const string Core = "src/TrainingDeclaration.Core/";

    /// <summary>From the bottom up. Data stands beside them all; only its seed, which plays whole stories, is on top.</summary>
    private static readonly string[] Wings = ["Base", "People", "Record", "Workflow", "Desks", "Schemes"];

    [Fact]
    public void Wings_LookDown() =>
        SourceTree.Files(Core).SelectMany(file => LooksUp(file, SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Wings_HoldEveryFile() =>
        SourceTree.Files(Core).Select(Wing).Distinct().Order().ShouldBe(Wings.Append("CoreServices.cs").Append("Data").Order());

    /// <summary>Planted offenders, each of which must be caught, and what is allowed beside them.</summary>
    [Theory]
    [InlineData("Record/Calls/Call.cs", "using TrainingDeclaration.Core.Workflow;", false)]
    [InlineData("Record/Calls/Call.cs", "using static TrainingDeclaration.Core.Desks.Reviewing.QueueSort;", false)]
    [InlineData("Record/Calls/Call.cs", "    public Workflow.Facts? Facts { get; init; }", false)]
    [InlineData("Base/Money.cs", "    public static Core.People.Accounts.User? User { get; set; }", false)]
    [InlineData("Workflow/Facts.cs", "using TrainingDeclaration.Core.Schemes.Most;", false)]
    [InlineData("People/Access/CurrentUser.cs", "using TrainingDeclaration.Core.Data.Seed;", false)]
    [InlineData("Record/Calls/Call.cs", "using TrainingDeclaration.Core.People.Organizations;", true)]
    [InlineData("Record/Calls/Call.cs", "using TrainingDeclaration.Core.Data;", true)]
    [InlineData("Record/Calls/Call.cs", "    // Workflow.Facts is what the engine knows", true)]
    [InlineData("Data/Seed/DemoWorld.cs", "using TrainingDeclaration.Core.Desks.Reviewing;", true)]
    [InlineData("CoreServices.cs", "using TrainingDeclaration.Core.Schemes.Most;", true)]
    public void Looks_UpIsCaught(string file, string line, bool isAllowed) => (!LooksUp(Core + file, line).Any()).ShouldBe(isAllowed);

    private static IEnumerable<string> LooksUp(string file, string text)
    {
        var own = Wing(file);
        return own is "Data" or "CoreServices.cs" ? []
            : text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Names().Matches(line).Where(IsName).Select(match => match.Groups["wing"].Value))
                .Where(wing => Array.IndexOf(Wings, wing) is var at && (at < 0 || at > Array.IndexOf(Wings, own)))
                .Select(wing => $"{file} looks up to {wing}");
    }

    /// <summary>After the project's name it is one; a bare name may also be a property: then no file or room of the wing has the second name.</summary>
    private static bool IsName(Match match) => !match.Groups["member"].Success
        || SourceTree.Files($"{Core}{match.Groups["wing"].Value}").Any(file => file.Split('/', '.').Contains(match.Groups["member"].Value));

    private static string Wing(string file) => file[Core.Length..].Split('/')[0];

    /// <summary>A wing in a using or a qualified name: after the project's name, or bare before a type or room.</summary>
    [GeneratedRegex(@"\bCore\.(?<wing>(?!Data\b(?!\.Seed))[A-Z]\w*)\b|(?<![\w.""])(?<wing>Workflow|Desks|Schemes)\.(?<member>[A-Z]\w*)")]
    private static partial Regex Names();
}
