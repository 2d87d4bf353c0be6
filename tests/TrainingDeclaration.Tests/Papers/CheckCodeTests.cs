using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Tests.Papers;

public sealed class CheckCodeTests
{
    [Fact]
    public void Code_WithAnyOneCharacterMistyped_IsRefused()
    {
        for (var i = 0; i < 50; i++)
        {
            var code = CheckCode.Create();
            for (var place = 0; place < code.Length; place++)
            {
                foreach (var wrong in ShortKey.Alphabet.Where(c => c != code[place]))
                {
                    CheckCode.Read(code[..place] + wrong + code[(place + 1)..]).ShouldBeNull($"{code} at {place} as {wrong}");
                }
            }
        }
    }

    [Fact]
    public void Code_WithTwoNeighboursSwapped_IsRefused()
    {
        for (var i = 0; i < 500; i++)
        {
            var code = CheckCode.Create();
            for (var place = 0; place < code.Length - 1; place++)
            {
                if (code[place] != code[place + 1])
                {
                    CheckCode.Read(code[..place] + code[place + 1] + code[place] + code[(place + 2)..]).ShouldBeNull($"{code} at {place}");
                }
            }
        }
    }

    [Fact]
    public void Code_HoweverTyped_IsRead()
    {
        var code = CheckCode.Create();
        var shown = CheckCode.Display(code);
        foreach (var typed in new[] { code, shown, shown.ToLowerInvariant(), $" {shown.Replace("-", " ")} ", string.Concat(shown.Select(c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c)) })
        {
            CheckCode.Read(typed).ShouldBe(code, typed);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KQ4-M9XT-H3P")]
    [InlineData("7KQ4-M9XT-H3P0")]
    [InlineData("<script>")]
    public void Code_OfTheWrongShape_IsRefused(string? typed) => CheckCode.Read(typed).ShouldBeNull();
}
