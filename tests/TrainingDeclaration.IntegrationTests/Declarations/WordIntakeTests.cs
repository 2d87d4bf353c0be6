using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

public abstract class WordIntakeTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Word_OfAnEarlierForm_BecomesADraftWithTheSameFields()
    {
        var steps = new Steps(Site);
        var key = await steps.DraftAsync(DemandExample.D1);
        var unit = await Site.SignInAsync("zj.unit");
        var word = (await unit.GetAsync($"/declarations/{key}/print.docx")).Bytes;

        var result = await (await unit.GetAsync("/declarations/word")).Form("读取").Attach("填好的附件2", "需求表.docx", word).SubmitAsync();

        var rows = result.Table("逐项结果");
        rows.Count.ShouldBe(17);
        rows.ShouldAllBe(row => row["结果"] != "未看明白");
        var edit = await result.Form("建立草稿").SubmitAsync();
        edit.Done.ShouldContain("已建立草稿");
        var (before, after) = ((await unit.GetAsync($"/declarations/{key}/edit")).Form("保存草稿"), edit.Form("保存草稿"));
        foreach (var label in new[] { "培训班主题", "培训目的", "培训主要内容和必要性", "人 数", "天 数", "经费预算", "联系人", "电 话", "培训对象" })
        {
            after.Value(label).ShouldBe(before.Value(label), label);
        }
    }

    [SkippableFact]
    public async Task Word_SentByAUnit_IsTakenInByTheDepartmentIntoTheUnitsDraft()
    {
        var steps = new Steps(Site);
        var key = await steps.DraftAsync(DemandExample.D1);
        var word = (await (await Site.SignInAsync("zj.unit")).GetAsync($"/declarations/{key}/print.docx")).Bytes;
        var department = await Site.SignInAsync("zj.dept");
        var page = await department.GetAsync("/declarations/word");
        var form = page.Form("读取");
        form.Fill("组团单位", page.Document.QuerySelectorAll("select[name=unit] option").First(option => option.TextContent.Contains("示范智能", StringComparison.Ordinal)).TextContent.Trim());

        var read = await form.Attach("填好的附件2", "需求表.docx", word).SubmitAsync();
        var result = await read.Form("建立草稿").SubmitAsync();

        result.Done.ShouldContain("已建立草稿，归浙江示范智能装备技术研究院");
        var unit = await Site.SignInAsync("zj.unit");
        var told = await unit.GetAsync("/messages");
        told.Text.ShouldContain("按你单位寄来的 Word 表录入了一份草稿");
        var link = told.Document.QuerySelectorAll("a").First(a => a.GetAttribute("href")?.EndsWith("/edit", StringComparison.Ordinal) == true).GetAttribute("href")!;
        (await unit.GetAsync(link)).Form("保存草稿").Value("培训班主题").ShouldBe(DemandExample.D1.Theme);
        (await department.GetAsync(link)).Response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound); // only its unit sees a draft
    }

    [SkippableTheory]
    [InlineData("旧表.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "另存为 .docx")]
    [InlineData("表.docx", "PK\u0003\u0004 no archive", "已损坏")]
    public async Task Word_ThatCannotBeRead_IsRefusedWithTheWayOut(string name, string content, string sentence)
    {
        var unit = await Site.SignInAsync("zj.unit");

        var page = await (await unit.GetAsync("/declarations/word")).Form("读取").Attach("填好的附件2", name, System.Text.Encoding.Latin1.GetBytes(content)).SubmitAsync();

        page.Errors.Single().ShouldContain(sentence);
    }

    [SkippableFact]
    public async Task Word_OfAUnitElsewhere_IsNotTakenIn()
    {
        var department = await Site.SignInAsync("js.dept");

        var page = await department.GetAsync("/declarations/word");

        page.Document.QuerySelectorAll("select[name=unit] option").ShouldNotContain(option => option.TextContent.Contains("浙江", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Word_OfAUnitThatDoesNotExist_NamesTheField()
    {
        var department = await Site.SignInAsync("js.dept");

        var nobody = Guid.CreateVersion7().ToString();
        var page = await department.GetAsync("/declarations/word");
        page.Document.QuerySelector("select[name=unit] option:last-child")!.SetAttribute("value", nobody);

        page = await page.Form("读取").FillSelect("unit", nobody).SubmitAsync();

        page.Errors.ShouldBe(["请选择本部门的一个组团单位。"]);
    }
}

public sealed class WordIntakeOnSqlite(SqliteSite site) : WordIntakeTests(site), IClassFixture<SqliteSite>;

public sealed class WordIntakeOnPostgres(PostgresSite site) : WordIntakeTests(site), IClassFixture<PostgresSite>;
