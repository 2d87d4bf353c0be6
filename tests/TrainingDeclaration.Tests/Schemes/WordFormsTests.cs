using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;

namespace TrainingDeclaration.Tests.Schemes;

/// <summary>How forms in a document are told apart, and what happens to text that belongs to no field.</summary>
public sealed class WordFormsTests
{
    private static readonly string[] Rows =
    [
        "归口管理部门|浙江省科学技术厅|预计办班时间|2027年3月8日至12日", "培训班主题|智能制造", "组团单位|浙江示范研究院|联系人|周样例|电 话|0571-00000102",
        "国家(地区)|德国|人 数|60|天 数|5", "经费预算|28.5万元|是否有境外资助|否", "培训对象|骨干", "培训目的|提高能力。", "归口管理部门联系人|林样例|电 话|0571-00000101",
    ];

    [Fact]
    public void Find_BlankTemplateBeforeTheFilledForm_OffersTheFilledOne()
    {
        var blank = Rows.Select(row => string.Join('|', row.Split('|').Select((cell, at) => at % 2 == 0 ? cell : "")));

        Find([.. blank, .. Rows]).Single().Texts[DemandFields.Theme].Text.ShouldBe("智能制造");
    }

    [Fact]
    public void Find_TwoFormsThatBeginAlike_PartsThemAtTheFirstRow()
    {
        var forms = Find([.. Rows, .. Rows.Select(row => row.Replace("智能制造", "绿色制造", StringComparison.Ordinal))]);

        forms.Select(form => form.Texts[DemandFields.Theme].Text).ShouldBe(["智能制造", "绿色制造"]);
        forms.ShouldAllBe(form => form.Texts.ContainsKey(DemandFields.Period));
    }

    [Fact]
    public void Find_LabelThatComesAgainAlone_IsNotedAndNotTaken()
    {
        var form = Find([.. Rows[..4], "填表人|李某|电 话|0571-00000999", .. Rows[4..]]).Single();

        var phone = form.Texts[DemandFields.ContactPhone];
        (phone.Text, phone.Clarity).ShouldBe(("0571-00000102", WordClarity.Doubtful));
        phone.Note.ShouldNotBeNull().ShouldContain("0571-00000999");
        form.Texts[DemandFields.Purpose].Text.ShouldBe("提高能力。");
    }

    [Theory]
    [InlineData("培训对象|骨干|备注：含管理人员", DemandFields.TargetGroup, "骨干", WordClarity.Doubtful, "备注：含管理人员")]
    [InlineData("培训对象：骨干|含管理人员|", DemandFields.TargetGroup, "骨干", WordClarity.Unclear, "含管理人员")]
    [InlineData("联系人及职务||电 话|0571-1", DemandFields.ContactName, "及职务", WordClarity.Unclear, "分不清")]
    [InlineData("培训目的（200字以内）提高能力|", DemandFields.Purpose, "（200字以内）提高能力", WordClarity.Unclear, "分不清")]
    [InlineData("培训目的（200字以内）|", DemandFields.Purpose, "", WordClarity.Clear, null)]
    [InlineData("一、培训目的（200字以内）：|提高能力。", DemandFields.Purpose, "提高能力。", WordClarity.Clear, null)]
    [InlineData("联系人|电话局王某|电 话|0571-1", DemandFields.ContactName, "电话局王某", WordClarity.Clear, null)]
    [InlineData("经费预算|28.5|万元", DemandFields.Budget, "28.5万元", WordClarity.Clear, null)]
    public void Find_RowsOfTheField_ArePartedOrSaidToBeUnclear(string row, string field, string text, WordClarity clarity, string? note)
    {
        var label = row.Split('|', '（', '：')[0].Replace("一、", "", StringComparison.Ordinal);
        var others = Rows.Where(one => !one.Contains(label[..3], StringComparison.Ordinal)).Append("培训主要内容和必要性|十讲。");

        var found = Find([row, .. others]).Single().Texts[field];

        (found.Text, found.Clarity).ShouldBe((text, clarity));
        (note is null ? found.Note is null : found.Note!.Contains(note, StringComparison.Ordinal)).ShouldBeTrue(found.Note);
    }

    [Fact]
    public void Find_TextOfNoField_IsLeftOver()
    {
        var form = Find([.. Rows, "推荐理由|很有必要", "|续写的内容"]).Single();

        form.Leftovers.ShouldContain("推荐理由");
        form.Leftovers.ShouldContain("很有必要");
        form.Leftovers.ShouldContain("续写的内容");
    }

    private static IReadOnlyList<WordForm> Find(string[] rows) => DemandFormWord.Find(WordFile.Tables(WordFile.WithTable(rows)));
}
