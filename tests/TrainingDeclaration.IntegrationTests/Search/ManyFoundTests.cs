using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Search;

/// <summary>Totals beyond a thousand, in the list, in a search and in the queue.</summary>
public abstract class ManyFoundTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Search_ThatFindsMoreThanCanBeRead_ShowsTheNewestAndSaysSo()
    {
        await Site.AtDepartmentAsync(1_005);
        var page = await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?q=" + Uri.EscapeDataString("示范技术"));
        page.Text.ShouldContain("1000+");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/review")).Text.ShouldContain("待审核 1000+");
        page.Text.ShouldContain("只列出最新 200 件");
        page.Text.ShouldContain("示范技术线上培训班 1005"); // the newest first
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?start=990")).Text.ShouldContain("1000+");
        (await (await Site.SignInAsync("zj.dept")).GetAsync("/declarations?start=200&q=" + Uri.EscapeDataString("示范技术"))).Text.ShouldContain("200");
    }
}

public sealed class ManyFoundOnSqlite(SqliteSite site) : ManyFoundTests(site), IClassFixture<SqliteSite>;

public sealed class ManyFoundOnPostgres(PostgresSite site) : ManyFoundTests(site), IClassFixture<PostgresSite>;
