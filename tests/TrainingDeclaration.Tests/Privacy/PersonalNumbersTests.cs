using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Tests.Privacy;

public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("电话13912345678", true)]
    [InlineData("139 1234 5678", true)]
    [InlineData("+86-139-1234-5678。", true)]
    [InlineData("１３９１２３４５６７８", true)]
    [InlineData("证号 11010519491231002X", true)]
    [InlineData("110105 19491231 002x", true)]
    [InlineData("2022 年第 3 期，编号 JH2022-001", false)]
    [InlineData("0571-00000102", false)]
    [InlineData("订单 20221391234567812", false)]
    [InlineData("", false)]
    public void Number_OfAPerson_IsFoundHoweverItIsGrouped(string text, bool isFound) => PersonalNumbers.AreIn(text).ShouldBe(isFound);

    [Fact]
    public void Refusal_DoesNotRepeatTheNumber() => PersonalNumbers.Refuse("13912345678", "备注").ShouldNotBeNull().Message.ShouldNotContain("139");
}
