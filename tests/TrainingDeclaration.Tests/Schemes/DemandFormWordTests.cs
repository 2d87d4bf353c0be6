using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Tests.Papers;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Schemes;

public sealed class DemandFormWordTests
{
    /// <summary>The layout of the letter without merged cells (附件2).</summary>
    private static readonly string[] Apart =
    [
        "归口管理部门|浙江省科学技术厅|预计办班时间|2022年9月19日至23日",
        "培训班主题|智能制造线上培训班",
        "组团单位|浙江示范研究院|联系人|周样例|电 话|0571-00000102",
        "国家(地区)|德国、新加坡|人 数|120人|天 数|5天",
        "经费预算|28.50万元|是否有境外资助|有□(资助方_____)否☑",
        "培训对象|企业技术骨干",
        "境外培训机构|机构名称:莱茵应用制造培训学院(是否境外培训合作机构是☑否□)",
        "培训目的|培训目的是提高能力。/第二段。",
        "培训主要内容和必要性|一、内容。/二、必要性。",
        "归口管理部门联系人|林样例|电 话|0571-00000101",
    ];

    /// <summary>The layout whose cells a converter has merged (附件): values follow their labels.</summary>
    private static readonly string[] Merged =
    [
        "归口管理部门|浙江省科学技术厅|预计办班时间|2022.9.19-2022.9.23",
        "培训班主题：智能制造线上培训班|||",
        "组团单位 浙江示范研究院|联系人 周样例|电 话 0571-00000102|",
        "国家（地区）德国、新加坡|人 数：120|天 数：5|",
        "经费预算|28.50 万元|是否有境外资助|有 □ （资助方_____）否 √",
        "培训对象|企业技术骨干|",
        "境外培训机构|机构名称：莱茵应用制造培训学院 （是否境外培训合作机构是 ■ 否 □ ）|",
        "培训目的|培训目的是提高能力。/第二段。|",
        "培训主要内容和必要性|一、内容。/二、必要性。|",
        "归口管理部门联系人|林样例|电 话|0571-00000101",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_BothLayoutsOfTheLetter_FillsEveryField(bool merged)
    {
        var (form, fields) = Read(merged ? Merged : Apart);

        form.Theme.ShouldBe("智能制造线上培训班");
        (form.PeriodStart, form.PeriodEnd).ShouldBe((new DateOnly(2022, 9, 19), new DateOnly(2022, 9, 23)));
        (form.ContactName, form.ContactPhone).ShouldBe(("周样例", "0571-00000102"));
        form.CountryCodes.ShouldBe(["DE", "SG"]);
        (form.Persons, form.Days, form.BudgetFen).ShouldBe((120, 5, 28_500_000));
        (form.HasOverseasFunding, form.Funder).ShouldBe((false, null));
        form.TargetGroup.ShouldBe("企业技术骨干");
        form.Institutions.ShouldBe([new Institution("莱茵应用制造培训学院", true)]);
        form.ContentAndNecessity.ShouldBe("一、内容。\n二、必要性。");
        fields.Where(field => field.Verdict is WordVerdict.Unclear or WordVerdict.Empty).ShouldBeEmpty();
        fields.Count.ShouldBe(17);
    }

    [Fact]
    public void Read_ValueThatBeginsLikeALabel_IsAValue() => Read(Apart).Form.Purpose.ShouldBe("培训目的是提高能力。\n第二段。");

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D3")]
    [InlineData("D4")]
    [InlineData("D5")]
    [InlineData("D6")]
    public void Read_OurOwnWordFile_GivesTheSameForm(string id)
    {
        var original = OwnSheets.Form(id);
        var sheet = OwnSheets.Describe(original);

        var read = new DemandForm { DeclarationId = Guid.Empty };
        var word = DemandFormWord.Find(WordFile.Tables(DocxEngine.Render(sheet, SampleForms.Footer))).Single();
        var fields = DemandFormWord.Read(word, read, Context);

        // Some papers say 9月上旬: the wording is read back, the dates behind it are asked for.
        var hasDates = id is "D1" or "D3" or "D5" or "D6";
        fields.Where(field => field.Verdict == WordVerdict.Unclear).Select(field => field.Field).ShouldBe(hasDates ? [] : [DemandFields.Period]);
        word.Leftovers.ShouldBeEmpty();
        PrintedText.Of(OwnSheets.Describe(read)).ShouldBe(PrintedText.Of(sheet));
        (read.PeriodStart, read.PeriodEnd).ShouldBe(hasDates ? (original.PeriodStart, original.PeriodEnd) : (null, null));
        (read.BudgetFen, read.HasOverseasFunding).ShouldBe((original.BudgetFen, original.HasOverseasFunding));
        read.Institutions.ShouldBe(original.Institutions);
    }

    [Theory]
    [InlineData("有☑（资助方：示范基金会）否□", true, "示范基金会", WordVerdict.Understood)]
    [InlineData("有 ✓ (资助方 示范基金会) 否 □", true, "示范基金会", WordVerdict.Understood)]
    [InlineData("有■（资助方示范（欧洲）基金会）否□", true, "示范（欧洲）基金会", WordVerdict.Understood)]
    [InlineData("□有（资助方_____）☑否", false, null, WordVerdict.Understood)]
    [InlineData("否", false, null, WordVerdict.Understood)]
    [InlineData("有□（资助方_____）否□", null, null, WordVerdict.Empty)]
    [InlineData("有☑（资助方_____）否☑", null, null, WordVerdict.Unclear)]
    [InlineData("有□（资助方示范基金会）否□", null, null, WordVerdict.Unclear)]
    public void Read_TicksOfAnyShape_AreUnderstoodOrReported(string cell, bool? has, string? funder, WordVerdict verdict)
    {
        var (form, fields) = Read(Replace("经费预算", $"经费预算|28.50万元|是否有境外资助|{cell}"));

        (form.HasOverseasFunding, form.Funder).ShouldBe((has, funder));
        fields.Single(field => field.Field == DemandFields.OverseasFunding).Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData("285000元", "单位是“万元”")]
    [InlineData("约28万元", "不是一个以万元计的金额")]
    [InlineData("28.555万元", "最多两位小数")]
    public void Read_BudgetThatIsNotClear_IsNotTaken(string cell, string note)
    {
        var (form, fields) = Read(Replace("经费预算", $"经费预算|{cell}|是否有境外资助|有□（资助方）否☑"));

        form.BudgetFen.ShouldBeNull();
        fields.Single(field => field.Field == DemandFields.Budget).Note.ShouldNotBeNull().ShouldContain(note);
    }

    [Fact]
    public void Read_UnknownCountryNumberOrPhone_IsReportedWithItsText()
    {
        var (form, fields) = Read([.. Replace("国家", "国家（地区）|德国、桃花源|人 数|一百二十|天 数|5").Select(row => row.Replace("0571-00000102", "浙江示范研究院", StringComparison.Ordinal))]);

        form.CountryCodes.ShouldBe(["DE"]);
        form.Persons.ShouldBeNull();
        form.ContactPhone.ShouldBeNull();
        fields.Where(field => field.Verdict == WordVerdict.Unclear).Select(field => field.Field)
            .ShouldBe([DemandFields.ContactPhone, DemandFields.Countries, DemandFields.Persons], ignoreOrder: true);
        fields.Single(field => field.Field == DemandFields.Countries).Note.ShouldNotBeNull().ShouldContain("桃花源");
    }

    [Fact]
    public void Read_PeriodInWords_IsKeptAsPrintedWording()
    {
        var (form, fields) = Read(Replace("归口管理部门|", "归口管理部门|浙江省科学技术厅|预计办班时间|2022年9月中旬"));

        (form.PeriodText, form.PeriodStart).ShouldBe(("2022年9月中旬", null));
        fields.Single(field => field.Field == DemandFields.Period).Verdict.ShouldBe(WordVerdict.Unclear);
    }

    [Fact]
    public void Read_SeveralInstitutions_TakesEachWithItsChoice()
    {
        var (form, fields) = Read(Replace("境外培训机构", "境外培训机构|机构名称：甲学院（德国）（是否境外培训合作机构 是☑ 否□）/机构名称：乙大学（是否境外培训合作机构 是□ 否□）/另有丙公司"));

        form.Institutions.ShouldBe([new Institution("甲学院（德国）", true), new Institution("乙大学", null)]);
        var note = fields.Single(field => field.Field == DemandFields.Institutions).Note.ShouldNotBeNull();
        note.ShouldContain("乙大学");
        note.ShouldContain("丙公司");
    }

    [Fact]
    public void Read_NamesOfOffices_AreComparedAndNotTaken()
    {
        var (_, fields) = Read(Replace("组团单位", "组团单位|另一个研究院|联系人|周样例|电 话|0571-00000102"));

        var unit = fields.Single(field => field.Field == DemandFields.Unit);
        (unit.Verdict, unit.Found).ShouldBe((WordVerdict.NotTaken, "另一个研究院"));
        unit.Note.ShouldNotBeNull().ShouldContain("浙江示范研究院");
    }

    [Fact]
    public void Read_DocumentWithoutTheForm_IsNoForm() =>
        DemandFormWord.Find(WordFile.Tables(WordFile.WithTable("姓名|张三", "人数|5"))).ShouldBeEmpty();

    internal static FormContext Context { get; } = new(
        new Call { Scheme = "most", Serial = "2022", Year = 2022, Title = "征集函", AuthorityId = Guid.Empty, Issuer = "司" },
        new Organization { Code = "u", Name = "浙江示范研究院", Office = Office.Unit, Path = "/a/d/u/" },
        new Organization { Code = "d", Name = "浙江省科学技术厅", Office = Office.Department, Path = "/a/d/", ContactName = "林样例", ContactPhone = "0571-00000101" });

    private static string[] Replace(string start, string row) => [.. Apart.Select(line => line.StartsWith(start, StringComparison.Ordinal) ? row : line)];

    private static (DemandForm Form, IReadOnlyList<WordField> Fields) Read(string[] rows)
    {
        var form = new DemandForm { DeclarationId = Guid.Empty };
        return (form, DemandFormWord.Read(DemandFormWord.Find(WordFile.Tables(WordFile.WithTable(rows))).Single(), form, Context));
    }
}
