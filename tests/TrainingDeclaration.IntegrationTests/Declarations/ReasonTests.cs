using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>The library of reasons: codes stay, wordings change, uses are counted, the most frequent warn the next person who fills in a form.</summary>
public abstract class ReasonTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Code_StaysThroughRenamingAndRetiring_AndIsNeverGivenAgain()
    {
        var keeper = await Site.SignInAsync("js.dept.head");
        var page = await (await keeper.GetAsync("/reasons")).Form("添加").Fill("理由", "请写明参训单位类型。").Fill("用于", "培训对象").SubmitAsync();
        page.Done.ShouldContain("JS-01");
        page = await page.FollowAsync("修改 JS-01");
        page = await page.Form("保存").Fill("理由", "请写明参训单位类型和岗位。").SubmitAsync();
        page.Table("本单位的理由").Single(row => row["代码"] == "JS-01")["理由"].ShouldBe("请写明参训单位类型和岗位。");
        page = await (await page.FollowAsync("修改 JS-01")).Form("保存").Tick("停用，不再供选择；代码保留，不再分给别的理由").SubmitAsync();
        page.Table("本单位的理由").Single(row => row["代码"] == "JS-01")["状态"].ShouldBe("已停用");
        (await page.Form("添加").Fill("理由", "另一条。").SubmitAsync()).Done.ShouldContain("JS-02");
        ((int)(await (await Site.SignInAsync("zj.dept.head")).GetAsync("/reasons/JS-01")).Status).ShouldBe(404);
    }

    [SkippableFact]
    public async Task Chosen_FillsTheWords_IsCounted_AndAfterThreeUsesHintsTheNextFiller()
    {
        var head = await Site.SignInAsync("zj.dept.head");
        (await (await head.GetAsync("/reasons")).Form("添加").Fill("理由", "请写明课程与国家重点任务的关系。").Fill("用于", "培训目的").SubmitAsync()).Done.ShouldContain("ZJ-01");
        var keys = new List<string>();
        var clerk = await Site.SignInAsync("zj.dept");
        var unit = await Site.SignInAsync("zj.unit");
        for (var i = 1; i <= 3; i++)
        {
            var key = await Site.ReportedAsync($"第{i}班");
            keys.Add(key);
            (await unit.GetAsync($"/declarations/{key}")).Html().ShouldNotContain("常见退回意见");
            await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
            var page = await clerk.GetAsync($"/review/{key}");
            page = await page.Form("保存意见 培训目的").FillSelect("reason.purpose", "ZJ-01").SubmitAsync();
            page.Done.ShouldContain("已保存 1 条意见");
            await Site.ActAsync("zj.dept", key, Act.Return);
            Site.Clock.Advance(CommonReasons.Kept);
            (await unit.GetAsync($"/declarations/{key}/edit")).Text.Contains("常见退回意见 1 条", StringComparison.Ordinal).ShouldBe(i == 3);
        }

        (await Site.DbAsync(db => db.Remarks.Where(r => r.ReasonCode == "ZJ-01").Select(r => r.Text).Distinct().SingleAsync())).ShouldBe("请写明课程与国家重点任务的关系。");
        var call = await Site.DbAsync(db => db.Calls.Where(c => c.Serial == "2022" && c.Scheme == "most").Select(c => c.Id).SingleAsync());
        head = await Site.SignInAsync("zj.dept.head"); // half an hour has passed
        var uses = (await head.GetAsync($"/reasons?call={call}")).Table("使用情况").Single(row => row["代码"] == "ZJ-01");
        (uses["意见（条）"], uses["申报（份）"]).ShouldBe(("3", "3"));
        var edit = await unit.GetAsync($"/declarations/{keys[2]}/edit");
        edit.Document.QuerySelector("details.often")!.TextContent.ShouldNotContain("科学技术厅");
    }
}

public sealed class ReasonOnSqlite(SqliteSite site) : ReasonTests(site), IClassFixture<SqliteSite>;

public sealed class ReasonOnPostgres(PostgresSite site) : ReasonTests(site), IClassFixture<PostgresSite>;
