using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Messages;

public abstract class MessageTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Messages_MarkedRead_AreReadForThisPersonOnly()
    {
        await Site.ReportedAsync();
        var clerk = await Site.SignInAsync("zj.dept");
        var page = await clerk.GetAsync("/messages");
        page.Document.QuerySelectorAll(".unread").Length.ShouldBeGreaterThan(0);

        page = await page.Form("全部标为已读").SubmitAsync();
        page.Document.QuerySelectorAll(".unread").Length.ShouldBe(0);
        page.Document.QuerySelector(".bell .badge").ShouldBeNull();
        (await (await Site.SignInAsync("zj.dept.head")).GetAsync("/messages")).Document.QuerySelectorAll(".unread").Length.ShouldBeGreaterThan(0);
    }

    [SkippableFact]
    public async Task Messages_OfAdministrators_AreNone()
    {
        await Site.ReportedAsync();

        (await (await Site.SignInAsync("sys.admin")).GetAsync("/messages")).Text.ShouldContain("还没有消息");
    }
}

public sealed class MessageOnSqlite(SqliteSite site) : MessageTests(site), IClassFixture<SqliteSite>;

public sealed class MessageOnPostgres(PostgresSite site) : MessageTests(site), IClassFixture<PostgresSite>;
