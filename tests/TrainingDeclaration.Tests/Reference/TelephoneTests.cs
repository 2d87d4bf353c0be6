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

    [Theory]
    [InlineData("010-58884238", "01058884238")]
    [InlineData("（010）5888 4238", "01058884238")]
    [InlineData("０１０－５８８８４２３８", "01058884238")]
    [InlineData("+86 10 5888 4238", "01058884238")]
    [InlineData("0086-571-88888888", "057188888888")]
    [InlineData("0571-8888 8888 转 801", "057188888888-801")]
    [InlineData("0571-88888888-801", "057188888888-801")]
    [InlineData("0571-88888888 ext. 801", "057188888888-801")]
    [InlineData("58884238", "58884238")]
    [InlineData("400 810 0000", "4008100000")]
    [InlineData("+86 138-0000-0000", "13800000000")]
    [InlineData("+49 30 1234567", "+49301234567")]
    [InlineData("010-58884238，58884239", null)]
    [InlineData("57188888888", null)]
    [InlineData("张三", null)]
    [InlineData(null, null)]
    public void Normalize_OneNumber_HasOneForm(string? typed, string? stored) => Telephone.Normalize(typed).ShouldBe(stored);
}
