using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Tests.Reference;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData("110105 19491231 002X", "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X")]
    [InlineData("110105-19491231-002X", "11010519491231002X")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Normalize_AsPeopleWriteIt(string? typed, string? stored) => IdentityNumber.Normalize(typed).ShouldBe(stored);

    /// <summary>The first two are the examples of GB 11643.</summary>
    [Theory]
    [InlineData("11010519491231002X", null)]
    [InlineData("440524188001010014", "出生日期")]
    [InlineData("34052419800101001X", null)]
    [InlineData("110105194912310021", "末位")]
    [InlineData("11010519491231003X", "末位")]
    [InlineData("11010519492131002X", "出生日期")]
    [InlineData("11010519490229002X", "出生日期")]
    [InlineData("110105491231002", "18 位")]
    [InlineData("1101051949123100X2", "18 位")]
    [InlineData("11010519491231002Y", "18 位")]
    [InlineData("01010519491231002X", "18 位")]
    [InlineData("１１０１０５１９４９１２３１００２X", "18 位")]
    [InlineData("", "18 位")]
    public void Check_SaysWhatIsWrongWithoutTheNumber(string number, string? says)
    {
        var refusal = IdentityNumber.Check(number, "Input.IdentityNumber");
        if (says is null)
        {
            refusal.ShouldBeNull();
            return;
        }

        refusal.ShouldNotBeNull().Message.ShouldContain(says);
        refusal.Field.ShouldBe("Input.IdentityNumber");
        refusal.Message.ShouldNotContain("1949");
    }

    /// <summary>What the check character is for: any one digit wrong, any two neighbours exchanged.</summary>
    [Fact]
    public void Check_OneDigitWrongOrTwoExchanged_IsCaught()
    {
        const string Right = "34052419800101001X";
        for (var i = 0; i < Right.Length - 1; i++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != Right[i]))
            {
                IdentityNumber.Check($"{Right[..i]}{digit}{Right[(i + 1)..]}").ShouldNotBeNull();
            }

            if (Right[i] != Right[i + 1])
            {
                IdentityNumber.Check($"{Right[..i]}{Right[i + 1]}{Right[i]}{Right[(i + 2)..]}").ShouldNotBeNull();
            }
        }
    }
}
