using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using Xunit.Abstractions;

namespace TrainingDeclaration.IntegrationTests.Review;

public abstract class QueueTests(TestSite site, ITestOutputHelper output) : SiteTests(site)
{
    [SkippableFact]
    public async Task View_LivesInTheAddress_AndTheNextItemKeepsIt()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(6, (copy, n) =>
        {
            if (n is 2 or 4)
            {
                (copy.Title, copy.Places, copy.RequestedFen) = ("海洋观测线上培训班", "挪威", 5_000_000);
            }
        });
        var head = await Site.SignInAsync("zj.dept.head");

        var page = await (await head.GetAsync("/review")).Form("查找").Fill("主题、单位、编号", "海洋").Fill("排序", "按经费").SubmitAsync();
        page.Address.ShouldContain("q=%E6%B5%B7%E6%B4%8B");
        page.Address.ShouldContain("sort=amount");
        Rows(page).Count.ShouldBe(2);
        var first = page.Address.Split('?')[0].Split('/')[^1];
        page = await page.Form("同意推荐").Fill("必要性意见", "必要").Fill("合理性意见", "合理").SubmitAsync();
        page.Done.ShouldContain("已同意推荐");
        page.Address.ShouldContain("q=%E6%B5%B7%E6%B4%8B");
        page.Address.ShouldNotContain(first);
        Rows(page).Count.ShouldBe(1);
        page = await page.Form("同意推荐").Fill("必要性意见", "必要").Fill("合理性意见", "合理").SubmitAsync();
        page.Text.ShouldContain("没有符合条件的申报");
        Tabs(page).ShouldBe(["待审核 4", "退回中 0", "已推荐 2"]);

        (await RowsAsync(head, "place=挪威&tab=decided")).ShouldBe(2);
        (await RowsAsync(head, "from=10")).ShouldBe(4);
        (await RowsAsync(head, "to=10")).ShouldBe(0);
        (await RowsAsync(head, "warned=yes")).ShouldBe(2);
        (await RowsAsync(head, "warned=no")).ShouldBe(2);
        (await RowsAsync(head, "scan=yes")).ShouldBe(4);
        (await RowsAsync(head, "scan=no")).ShouldBe(0);
        (await RowsAsync(head, "sort=nonsense&from=abc&tab=7")).ShouldBe(4);
        var name = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == keys[0]).Select(d => d.Unit.Name).SingleAsync());
        (await RowsAsync(head, $"below={Uri.EscapeDataString(name)}")).ShouldBe(4);
        (await RowsAsync(head, "below=没有这个单位")).ShouldBe(0);

        // The same address, opened by another office, shows only its own rows.
        var stranger = await Site.SignInAsync("js.dept.head");
        var theirs = await stranger.GetAsync("/review?tab=decided&place=挪威");
        Rows(theirs).ShouldBeEmpty();
        theirs.Html().ShouldNotContain("海洋观测");
        var officer = await Site.SignInAsync("most.officer");
        Rows(await officer.GetAsync("/review?tab=decided")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Commands_AreAsManyForAHundredRowsAsForTen()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(10);
        var head = await Site.SignInAsync("zj.dept.head");
        await head.GetAsync($"/review/{keys[3]}");
        var few = await Site.Writes.CountAsync(() => head.GetAsync($"/review/{keys[3]}"));
        await Site.AtDepartmentAsync(90);
        await head.GetAsync($"/review/{keys[3]}"); // what came to the desk is read into memory
        var many = await Site.Writes.CountAsync(() => head.GetAsync($"/review/{keys[3]}"));
        output.WriteLine($"commands: {few}");
        many.ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(9);
    }

    [SkippableFact]
    public async Task NextItem_InAQueueOfFourHundred_ShowsAllAndSaysItsTime()
    {
        await Site.ClearQueuesAsync();
        var keys = await Site.AtDepartmentAsync(400);
        var head = await Site.SignInAsync("zj.dept.head");
        var page = await head.GetAsync($"/review/{keys[0]}");
        Rows(page).Count.ShouldBe(400);
        var times = new List<double>();
        foreach (var key in keys.Skip(1).Take(15))
        {
            using var answer = await head.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, $"/review/{key}"));
            times.Add(Measure(answer).ShouldNotBeNull("the server measures its pages"));
        }

        times.Sort();
        output.WriteLine($"next item of 400: median {times[7]:0} ms, best {times[0]:0} ms, worst {times[^1]:0} ms");
    }

    [SkippableFact]
    public async Task Measure_IsGivenForPagesAlone()
    {
        var head = await Site.SignInAsync("zj.dept.head");
        Measure(await head.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "/not-there"))).ShouldNotBeNull();
        Measure(await head.SendOnceAsync(new HttpRequestMessage(HttpMethod.Get, "/health/live"))).ShouldBeNull();
    }

    /// <summary>The time that the server says it needed, in milliseconds.</summary>
    private static double? Measure(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Server-Timing", out var values) && values.Single() is var text && text.StartsWith("app;dur=", StringComparison.Ordinal)
            ? double.Parse(text["app;dur=".Length..], CultureInfo.InvariantCulture) : null;

    private static List<string> Rows(WebPage page) => [.. page.Document.QuerySelectorAll(".queue li").Select(WebPage.Read)];

    private static List<string> Tabs(WebPage page) => [.. page.Document.QuerySelectorAll("[data-queue] .tabs a").Select(WebPage.Read)];

    private static async Task<int> RowsAsync(Browser browser, string query) => Rows(await browser.GetAsync($"/review?{query}")).Count;
}

public sealed class QueueOnSqlite(SqliteSite site, ITestOutputHelper output) : QueueTests(site, output), IClassFixture<SqliteSite>;

public sealed class QueueOnPostgres(PostgresSite site, ITestOutputHelper output) : QueueTests(site, output), IClassFixture<PostgresSite>;
