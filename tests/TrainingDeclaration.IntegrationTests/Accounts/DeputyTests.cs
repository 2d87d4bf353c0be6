using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Accounts;

public abstract class DeputyTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Deputy_ActsWithinTheDaysOnly_AndTheHistoryNamesBoth()
    {
        var key = await Site.ReportedAsync("代理的班");
        await Site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
        await new Steps(Site).RegisterSealAsync(key, "zj.dept");
        var keeper = await Site.SignInAsync("zj.dept.head");
        var page = await (await keeper.GetAsync("/users/zj.dept.head/work")).Form("指定代理")
            .Fill("代理人", "林样例").Fill("岗位", "负责人").Fill("从", "2022-06-17").Fill("到", "2022-06-18").Fill("原因", "出差").SubmitAsync();
        page.Errors.ShouldBeEmpty();
        page.Table("代理").ShouldHaveSingleItem()["代理人"].ShouldBe("林样例");

        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/review/{key}")).Buttons.ShouldNotContain("同意推荐");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var deputy = await Site.SignInAsync("zj.dept");
        page = await deputy.GetAsync($"/review/{key}");
        page.Document.QuerySelector(".who")!.TextContent.ShouldContain("负责人（代许样例）");
        page = await page.Form("同意推荐").Fill("必要性意见", "必要。").Fill("合理性意见", "合理。").SubmitAsync();
        page.Done.ShouldContain("已同意推荐");
        (await deputy.GetAsync($"/declarations/{key}")).Text.ShouldContain("林样例（代许样例）（浙江省科学技术厅）同意推荐");
        (await Site.DbAsync(db => db.History.Where(e => e.Act == Act.Recommend).Select(e => e.OnBehalfOf).SingleAsync())).ShouldBe("许样例");

        Site.Clock.Advance(TimeSpan.FromDays(2));
        (await (await Site.SignInAsync("zj.dept")).GetAsync($"/declarations/{key}")).Buttons.ShouldNotContain("收回");
    }

    [SkippableTheory]
    [InlineData("zj.dept", "林样例", "经办", "2022-06-28", "2022-06-29", "休假", "请选择")]
    [InlineData("zj.dept.head", "林样例", "负责人", "2022-06-29", "2022-06-28", "休假", "早于开始日期")]
    [InlineData("zj.dept.head", "林样例", "负责人", "2022-06-01", "2022-06-10", "休假", "已经过去")]
    [InlineData("zj.dept.head", "林样例", "负责人", "2022-06-28", "2022-09-26", "休假", "最多 90 天")]
    [InlineData("zj.dept.head", "林样例", "负责人", "明天", "2022-06-29", "休假", "不是日期")]
    [InlineData("zj.dept.head", "林样例", "负责人", "2022-06-28", "2022-06-29", "", "写明原因")]
    public async Task Appointment_ThatCannotBe_IsRefusedAndKeepsWhatWasTyped(string absent, string deputy, string seat, string from, string until, string reason, string says)
    {
        var keeper = await Site.SignInAsync("zj.dept.head");
        var form = (await keeper.GetAsync($"/users/{absent}/work")).Form("指定代理").Fill("岗位", seat).Fill("从", from).Fill("到", until).Fill("原因", reason);
        if (absent != "zj.dept")
        {
            form.Fill("代理人", deputy);
        }

        var page = await form.SubmitAsync();

        string.Join(' ', page.Errors).ShouldContain(says);
        page.Form("指定代理").Value("到").ShouldBe(until);
        (await (await Site.SignInAsync("js.dept.head")).GetAsync($"/users/{absent}/work")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task Deputy_Ended_LosesTheSeatAtOnce()
    {
        var keeper = await Site.SignInAsync("js.dept.head");
        var name = await Site.DbAsync(db => db.Users.Where(u => u.UserName == "js.dept").Select(u => u.DisplayName).SingleAsync());
        var page = await (await keeper.GetAsync("/users/js.dept.head/work")).Form("指定代理")
            .Fill("代理人", name).Fill("岗位", "负责人").Fill("从", "2022-06-01").Fill("到", "2022-06-29").Fill("原因", "学习").SubmitAsync();
        var deputy = await Site.SignInAsync("js.dept");
        (await deputy.GetAsync("/review/pending")).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        page = await page.Form("结束代理 " + name).SubmitAsync();

        page.Text.ShouldContain("已结束");
        (await deputy.GetAsync("/review/pending")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [SkippableFact]
    public async Task Colleague_WhoLeft_LeavesEverythingToTheUnit()
    {
        var key = await new Steps(Site).DraftAsync(DemandExample.D1);
        var head = await Site.SignInAsync("zj.unit.head");
        (await head.GetAsync("/users/zj.unit/work")).Table("在办").ShouldContain(row => row["申报"] == "2022年度草稿");

        await (await head.GetAsync("/users/zj.unit")).Form("停用账号").SubmitAsync();
        await (await head.GetAsync("/users/zj.unit.head")).Form("授予经办").SubmitAsync();

        head = await Site.SignInAsync("zj.unit.head");
        var page = await head.GetAsync($"/declarations/{key}/edit");
        page.Form("保存草稿").Value("培训班主题").ShouldBe(DemandExample.D1.Theme);
        page = await page.Form("保存草稿").Fill("联系人", "接手人").SubmitAsync();
        page.Text.ShouldContain("已保存");
        (await head.GetAsync("/users/zj.unit.head/work")).Table("在办").ShouldContain(row => row["申报"] == "2022年度草稿");
        (await new Steps(Site).ReportAsync(key)).Done.ShouldContain("已报送");
    }
}

public sealed class DeputyOnSqlite(SqliteSite site) : DeputyTests(site), IClassFixture<SqliteSite>;

public sealed class DeputyOnPostgres(PostgresSite site) : DeputyTests(site), IClassFixture<PostgresSite>;
