using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Tests.Organizations;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("北京市农林科学院 长沙市科技局 重庆市科学技术局 大连理工大学 丽水学院 沈阳化工大学 厦门大学 张家口学院 中国农业科学院")]
    [InlineData("蚌埠学院 长春理工大学 潮州市科技局 广州市科技局 六安市科技局 洛阳市科技局 宁波大学 番禺职业技术学院 平湖市科技局 乐清市科技局")]
    [InlineData("浙江大学 浙江大学（第二附属医院） 浙江工业大学 BC研究院 ＢＤ研究院")]
    public void Key_OfNames_PutsThemInTheOrderOfTheirReadings(string names)
    {
        names.Split(' ').OrderBy(name => NameOrder.KeyOf(null, name), StringComparer.Ordinal).ShouldBe(names.Split(' '));
    }

    [Fact]
    public void Key_WithANumberCode_GoesByIt()
    {
        var keys = new[] { NameOrder.KeyOf("11", "重庆市科学技术局"), NameOrder.KeyOf("33", "安徽省科学技术厅"), NameOrder.KeyOf("3302", "宁波市科学技术局"), NameOrder.KeyOf(null, "阿拉善盟科技局") };

        keys.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void Key_IsOfCharactersThatEveryDatabaseSortsAlike()
    {
        var key = NameOrder.KeyOf("33", string.Concat(Enumerable.Repeat("浙江大学医学院附属第二医院", 8)));

        key.Length.ShouldBe(120);
        key.ShouldAllBe(c => char.IsAsciiHexDigitLower(c));
    }
}
