using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Tests.Privacy;

public sealed class MasksTests
{
    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("01058884238", "010****4238")]
    [InlineData("01058884238-801", "010********-801")]
    [InlineData("+491701234567", "+49******4567")]
    [InlineData("58884238", "********")]
    [InlineData("", "")]
    public void Telephone_ShowsItsEnds(string number, string shown) => Masks.Telephone(number).ShouldBe(shown);

    [Theory]
    [InlineData("11010519491231002X", "110***********002X")]
    [InlineData("110105491231002", "110********1002")]
    [InlineData("1101054912", "**********")]
    public void IdentityNumber_ShowsItsEnds(string number, string shown) => Masks.IdentityNumber(number).ShouldBe(shown);

    [Theory]
    [InlineData("zhangsan@most.gov.cn", "z***@most.gov.cn")]
    [InlineData("zh@most.gov.cn", "z***@most.gov.cn")]
    [InlineData("z@most.gov.cn", "***@most.gov.cn")]
    [InlineData("@most.gov.cn", "***@most.gov.cn")]
    [InlineData("张三@例子.中国", "张***@例子.中国")]
    [InlineData("\"a@b\"@most.gov.cn", "\"***@most.gov.cn")]
    [InlineData("zhangsan", "***")]
    public void Mail_ShowsItsDomain(string address, string shown) => Masks.Mail(address).ShouldBe(shown);
}
