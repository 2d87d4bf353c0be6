using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Review;

/// <summary>最近办理, and what can be undone from there and from the page that follows a decision.</summary>
public abstract class RecentTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Decisions_AreListedForTheirOffice_AndUndoneWhileTheyCan()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(3);
        foreach (var key in keys.Take(2))
        {
            await Site.ActAsync("zj.dept.head", key, Act.Recommend, input => input with { Opinion = new() { Necessity = "必要", Reasonableness = "合理" } });
        }

        var number = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == keys[1]).Select(d => d.Number).SingleAsync());
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await (await head.GetAsync("/review")).FollowAsync("最近办理");
        page.Buttons.Count(button => button.StartsWith("撤销", StringComparison.Ordinal)).ShouldBe(2);

        page = await page.Form($"撤销 {number}").SubmitAsync();
        page.Done.ShouldContain("已收回");
        (await Site.DbAsync(db => db.Declarations.Where(d => d.Key == keys[1]).Select(d => d.Status).SingleAsync())).ShouldBe(Status.DepartmentReview);

        // Later the units have been told: the button then says what it does.
        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        page = await head.GetAsync("/review/recent");
        page.Buttons.ShouldNotContain(button => button.StartsWith("撤销", StringComparison.Ordinal));
        page.Buttons.Count(button => button.StartsWith("收回", StringComparison.Ordinal)).ShouldBe(1);
        Site.Clock.Set(TestClock.Start);

        Rows(await (await Site.SignInAsync("zj.dept")).GetAsync("/review/recent?mine=true")).ShouldNotContain(row => row.Contains("同意推荐", StringComparison.Ordinal));
        Rows(await (await Site.SignInAsync("js.dept.head")).GetAsync("/review/recent")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Undo_ReturnsToTheSameView()
    {
        await Site.ClearQueuesAsync();
        await Site.AtDepartmentAsync(4, (copy, n) => copy.Title = n == 2 ? "别的班" : "海洋班");
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await head.GetAsync("/review?q=海洋&sort=unit");
        var opened = page.Address.Split('?')[0];
        page = await page.Form("同意推荐").Fill("必要性意见", "必要").Fill("合理性意见", "合理").SubmitAsync();
        page = await page.Form("撤销").SubmitAsync();
        page.Done.ShouldContain("已收回");
        page.Address.ShouldStartWith(opened);
        page.Address.ShouldContain("q=%E6%B5%B7%E6%B4%8B");
        page.Address.ShouldContain("sort=unit");
    }

    private static List<string> Rows(WebPage page) => [.. page.Document.QuerySelectorAll("main tbody tr").Select(WebPage.Read)];
}

public sealed class RecentOnSqlite(SqliteSite site) : RecentTests(site), IClassFixture<SqliteSite>;

public sealed class RecentOnPostgres(PostgresSite site) : RecentTests(site), IClassFixture<PostgresSite>;
