using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Tests.Reference;

public sealed class TelephoneTests
{
    [Theory]
    [InlineData("010 5888 4238", true)]
    [InlineData("010-58884238", true)]
    [InlineData("（010）5888 4238", true)]
    [InlineData("138 0000 0000", true)]
    [InlineData("+86 138-0000-0000", true)]
    [InlineData("+86 13800000000", true)]
    [InlineData("0571-8888 8888 转 801", true)]
    [InlineData("400 810 0000", true)]
    [InlineData("+49 30 1234567", true)]
    [InlineData("010-58884238，58884239", true)]
    [InlineData("５８８８４２３８", false)]
    [InlineData("٠١٠٥٨٨٨٤٢٣٨", false)]
    [InlineData("57188888888", false)]
    [InlineData("张三", false)]
    public void Number_IsJudgedAsPeopleWriteIt(string typed, bool isPlausible) => Telephone.IsPlausible(typed).ShouldBe(isPlausible);
}
