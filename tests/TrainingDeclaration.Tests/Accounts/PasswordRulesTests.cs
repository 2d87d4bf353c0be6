using TrainingDeclaration.Core.People.Accounts;

namespace TrainingDeclaration.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly string[] Known = ["zj.unit", "周样例", "浙江示范智能装备技术研究院"];

    [Theory]
    [InlineData("青山行不尽绿水去何长 1998")]
    [InlineData("correct horse battery staple")]
    [InlineData("七月流火九月授衣一之日觱发")]
    [InlineData("kG7vQ2mXw9Lp")]
    [InlineData("zj.unit walks by the lake at dawn")]
    public void Refuse_GoodPassword_IsAccepted(string password) => PasswordRules.Refuse(password, Known).ShouldBeNull();

    [Theory]
    [InlineData(null, "至少 12")]
    [InlineData("", "至少 12")]
    [InlineData("Short-1-pass", null)]
    [InlineData("elevenchars", "至少 12")]
    [InlineData("password1234", "常见")]
    [InlineData("Password@123456", "常见")]
    [InlineData("P@ssw0rd123456", "常见")]
    [InlineData("1qaz2wsx3edc", "常见")]
    [InlineData("aaaaaaaaaaaaaa", "常见")]
    [InlineData("123456789012", "常见")]
    [InlineData("abcdefghijklmn", "常见")]
    [InlineData("qwertyuiop123!", "常见")]
    [InlineData("Yanshi-2022-Only", "常见")]
    [InlineData("zj.unit-2022-zj.unit", "单位名称")]
    [InlineData("浙江示范智能装备技术研究院", "单位名称")]
    [InlineData("周样例20220620!!", "单位名称")]
    [InlineData("peixun-shenbao-2022", "单位名称")]
    public void Refuse_ByTable_SaysWhy(string? password, string? reason)
    {
        var refusal = PasswordRules.Refuse(password, Known);
        if (reason is null)
        {
            refusal.ShouldBeNull();
        }
        else
        {
            refusal.ShouldNotBeNull().Message.ShouldContain(reason);
            refusal.Field.ShouldBe("Password");
        }
    }

    [Fact]
    public void Refuse_Length_CountsCharactersUpTo128()
    {
        var phrase = string.Concat(Enumerable.Repeat("山高月小水落石出", 16));

        PasswordRules.Refuse(phrase, Known).ShouldBeNull();
        PasswordRules.Refuse(phrase + "！", Known).ShouldNotBeNull().Message.ShouldContain("最多 128");
    }
}
