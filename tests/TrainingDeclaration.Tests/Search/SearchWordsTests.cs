using Shouldly;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("智能", "u0667a080fd u080fd")]
    [InlineData("智", "u0667a")]
    [InlineData("AI 智能", "wai u0667a080fd u080fd")]
    [InlineData("XQ2022-33-0031", "wxq2022 w33 w0031")]
    [InlineData("ＡＩ", "wai")]
    [InlineData("，。！", "")]
    [InlineData("𠀀", "u20000")]
    [InlineData(null, "")]
    public void Index_CutsChineseIntoPairsAndKeepsLatinWhole(string? text, string words) => SearchWords.Index([text]).ShouldBe(words);

    [Theory]
    [InlineData("智能", "u0667a080fd")]
    [InlineData("智能 AI", "u0667a080fd|wai")]
    [InlineData("智能AI", "u0667a080fd wai")]
    [InlineData("  ", "")]
    [InlineData("\" * NEAR( : \0 '", "wnear")]
    public void Terms_AreAllAskedFor(string typed, string terms) =>
        string.Join('|', SearchWords.Terms(typed).Select(words => string.Join(' ', words))).ShouldBe(terms);

    [Fact]
    public void Index_OfTwoTexts_LetsNothingBeFoundAcrossTheirBorder() => SearchWords.Index(["智", "能"]).ShouldBe("u0667a xx u080fd");

    [Fact]
    public void Terms_OfAnEndlessText_AreCut() => SearchWords.Terms(new string('能', 10_000) + string.Concat(Enumerable.Repeat(" 智", 500))).Sum(term => term.Count).ShouldBeLessThan(100);
}
