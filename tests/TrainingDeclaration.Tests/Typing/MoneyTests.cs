using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Tests.Typing;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(1, "0.01")]
    [InlineData(100, "1.00")]
    [InlineData(99_999, "999.99")]
    [InlineData(25_216_836, "252,168.36")]
    [InlineData(123_456_789_000, "1,234,567,890.00")]
    [InlineData(-150_050, "-1,500.50")]
    public void Yuan_IsGroupedWithTwoDecimals(long fen, string text) => Money.Yuan(fen).ShouldBe(text);

    [Fact]
    public void Yuan_OfNothing_IsEmpty() => Money.Yuan((long?)null).ShouldBe("");

    [Theory]
    [InlineData(28_500_000, "28.50 万元（285,000.00 元）")]
    [InlineData(25_216_836, "25.216836 万元（252,168.36 元）")]
    [InlineData(0, "0.00 万元（0.00 元）")]
    public void WanAndYuan_SaysBoth(long fen, string text) => Money.WanAndYuan(fen).ShouldBe(text);

    [Theory]
    [InlineData("252168.36", 25_216_836)]
    [InlineData("252,168.36", 25_216_836)]
    [InlineData("２５２，１６８．３６", 25_216_836)]
    [InlineData("￥252,168.36", 25_216_836)]
    [InlineData("¥ 252,168.36 元", 25_216_836)]
    [InlineData(" 1,000 元 ", 100_000)]
    [InlineData("1.5", 150)]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("999,999,990,000", 99_999_999_000_000)]
    public void TryParseYuan_AsPeopleWriteIt_IsUnderstood(string typed, long fen)
    {
        Money.TryParseYuan(typed, out var read).ShouldBeTrue();
        read.ShouldBe(fen);
        Money.TryParseYuan(Money.Yuan(read), out var again).ShouldBeTrue("what is shown can be typed");
        again.ShouldBe(fen);
    }

    [Theory]
    [InlineData("28.50 万元")]
    [InlineData("28.50万")]
    [InlineData("28万元")]
    [InlineData("2.5亿元")]
    [InlineData("28,5")]
    [InlineData("28,50")]
    [InlineData("1,23,456")]
    [InlineData("2,5216.36")]
    [InlineData("28.500")]
    [InlineData("0.001")]
    [InlineData("-5")]
    [InlineData("(5)")]
    [InlineData("1e3")]
    [InlineData("1 000")]
    [InlineData("元")]
    [InlineData("￥")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("二十八")]
    [InlineData("٢٨")]
    [InlineData("999,999,990,000.01")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParseYuan_InDoubt_IsRefused(string? typed)
    {
        Money.TryParseYuan(typed, out var fen).ShouldBeFalse();
        fen.ShouldBe(0);
    }
}
