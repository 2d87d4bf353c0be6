using AngleSharp.Dom;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Shell;

/// <summary>What is waiting is listed on the home page by kind, for whoever can do it, with a link to where it is done.</summary>
public abstract class ToDoTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Home_CountsWhatWaitsByKind_ForWhoeverCanDoIt()
    {
        (await KindsAsync("zj.unit")).ShouldBeEmpty();
        (await KindsAsync("most.officer")).ShouldBeEmpty();

        await new Steps(Site).DraftAsync(DemandExample.D1);
        var returned = await Site.ReportedAsync("退回班");
        await Site.ReportedAsync("待转报的班");
        (await KindsAsync("hz.bureau"))["待转报"].ShouldBe("2件");
        await Site.ActAsync("hz.bureau", returned, Act.Return, input => input with { Return = new() { Remarks = [new(null, "请补充。")], Date = new DateOnly(2022, 6, 19) } });
        var unit = await KindsAsync("zj.unit");
        (unit["草稿未报送"], unit["退回待修改"]).ShouldBe(("1件", "1件"));

        await Site.RecommendedAsync("推荐甲班");
        await Site.RecommendedAsync("推荐乙班");
        var department = await KindsAsync("zj.dept.head");
        department["已推荐、未汇总"].ShouldBe("2件");
        department.ShouldNotContainKey("待审核");

        await Site.PlanAsync("拟支持的班");
        var officer = await KindsAsync("most.officer");
        officer["计划编制中"].ShouldBe("1个");
        officer["盖章件未到"].ShouldBe("2件", "of three reported up, one is sealed");
        (await KindsAsync("most.leader")).ShouldNotContainKey("计划编制中");

        await Site.DbAsync(db =>
        {
            db.Outbox.Add(new OutboxMail
            {
                To = "a@example.org",
                Subject = "主题",
                Text = "正文",
                CreatedAt = Site.Clock.GetUtcNow(),
                NextAttemptAt = Site.Clock.GetUtcNow(),
                LastError = "拒收",
            });
            return db.SaveChangesAsync();
        });
        (await KindsAsync("sys.admin"))["发送失败的邮件"].ShouldBe("1封");
        (await KindsAsync("sec.admin")).ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> KindsAsync(string account)
    {
        var browser = await Site.SignInAsync(account);
        var home = await browser.GetAsync("/");
        var kinds = home.Document.QuerySelectorAll(".todo-k .stat");
        foreach (var link in kinds.Select(kind => kind.QuerySelector("a")!.GetAttribute("href")!))
        {
            (await browser.GetAsync(link)).Status.ShouldBe(System.Net.HttpStatusCode.OK, $"{link} for {account}");
        }

        return kinds.ToDictionary(kind => WebPage.Read(kind.QuerySelector("dt")), kind => WebPage.Read(kind.QuerySelector("dd")));
    }
}

public sealed class ToDoOnSqlite(SqliteSite site) : ToDoTests(site), IClassFixture<SqliteSite>;

public sealed class ToDoOnPostgres(PostgresSite site) : ToDoTests(site), IClassFixture<PostgresSite>;
