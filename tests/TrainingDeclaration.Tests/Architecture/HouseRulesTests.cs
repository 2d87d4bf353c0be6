using System.Text.RegularExpressions;

namespace TrainingDeclaration.Tests.Architecture;

/// <summary>The house rules that a machine can check.</summary>
public sealed partial class HouseRulesTests
{
    [Fact]
    public void References_OneDirection()
    {
        typeof(Program).Assembly.GetName().Name.ShouldBe("TrainingDeclaration.Web");
        SourceTree.Read("src/TrainingDeclaration.Printing/TrainingDeclaration.Printing.csproj").ShouldNotContain("ProjectReference");
        SourceTree.Read("src/TrainingDeclaration.Core/TrainingDeclaration.Core.csproj").ShouldNotContain("TrainingDeclaration.Web");
        SourceTree.Files("src/TrainingDeclaration.Printing").Where(file => SourceTree.Read(file).Contains("TrainingDeclaration.Core", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Core_NeverSeesHttp() =>
        SourceTree.Files("src/TrainingDeclaration.Core")
            .Where(file => HttpWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Files_StaySmall() =>
        new[] { "src", "tests" }.SelectMany(folder => SourceTree.Files(folder))
            .Where(file => SourceTree.Lines(file) > 300).Select(file => $"{file}: {SourceTree.Lines(file)}").ShouldBeEmpty();

    [Fact]
    public void PageModels_StaySmall() =>
        SourceTree.Files("src/TrainingDeclaration.Web/Pages", "*.cshtml.cs")
            .Where(file => SourceTree.Lines(file) > 80).Select(file => $"{file}: {SourceTree.Lines(file)}").ShouldBeEmpty();

    [Fact]
    public void Program_FitsAScreen() => SourceTree.Lines("src/TrainingDeclaration.Web/Program.cs").ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void Clock_IsGiven() =>
        SourceTree.Files("src").Where(file => ClockWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void ProviderCode_LivesInData() =>
        SourceTree.Files("src").Where(file => !file.Contains("/Core/Data/", StringComparison.Ordinal) && !file.Contains("TrainingDeclaration.Core/Data/", StringComparison.Ordinal))
            .Where(file => ProviderWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Pages_HaveNoInlineStyleOrScript() =>
        SourceTree.Files("src/TrainingDeclaration.Web", "*.cshtml").Where(file => InlineWords().IsMatch(SourceTree.Read(file))).ShouldBeEmpty();

    [Fact]
    public void Styles_StayLight() =>
        SourceTree.Files("src/TrainingDeclaration.Web/wwwroot/css", "*.css").Sum(file => SourceTree.Read(file).Length).ShouldBeLessThan(56_000);

    [GeneratedRegex(@"\b(HttpContext|IHttpContextAccessor|Microsoft\.AspNetCore\.(Http|Mvc|Routing))\b")]
    private static partial Regex HttpWords();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockWords();

    [GeneratedRegex(@"\b(Npgsql\w*|SqliteConnection\w*|ExecuteSql\w*|FromSql\w*)\b")]
    private static partial Regex ProviderWords();

    [GeneratedRegex(@"(\sstyle=""|<style|\son[a-z]+=""|<script>)")]
    private static partial Regex InlineWords();
}
