using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Tests.Reference;

public sealed class MobileTests
{
    [Theory]
    [InlineData("13812345678", "13812345678")]
    [InlineData("138 1234 5678", "13812345678")]
    [InlineData("138-1234-5678", "13812345678")]
    [InlineData("１３８１２３４５６７８", "13812345678")]
    [InlineData("+86 138 1234 5678", "13812345678")]
    [InlineData("+86-13812345678", "13812345678")]
    [InlineData("0086 13812345678", "13812345678")]
    [InlineData("8613812345678", "13812345678")]
    [InlineData("（+86）138 1234 5678", "13812345678")]
    [InlineData("\u202D138 1234 5678\u202C", "13812345678")]
    [InlineData("+852 9123 4567", "+85291234567")]
    [InlineData("0049 170 1234567", "+491701234567")]
    [InlineData("12812345678", null)]
    [InlineData("1381234567", null)]
    [InlineData("138123456789", null)]
    [InlineData("+86 1381234567", null)]
    [InlineData("010-58884238", null)]
    [InlineData("13812345678，13912345678", null)]
    [InlineData("١٣٨١٢٣٤٥٦٧٨", null)]
    [InlineData("张三", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Normalize_AsPeopleWriteIt(string? typed, string? stored) => Mobile.Normalize(typed).ShouldBe(stored);
}
