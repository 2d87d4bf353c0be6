using System.Net;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>Everybody can filter by every status, including those that a reader knows under another name.</summary>
public abstract class StatusFilterTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("zj.unit")]
    [InlineData("hz.bureau")]
    [InlineData("zj.dept")]
    [InlineData("most.officer")]
    [InlineData("cas.unit")]
    [InlineData("cas.officer")]
    public async Task List_NarrowedToAnyStatus_Answers(string account)
    {
        var browser = await Site.SignInAsync(account);
        foreach (var status in Enum.GetValues<Status>())
        {
            (await browser.GetAsync($"/declarations?status={status}")).Status.ShouldBe(HttpStatusCode.OK, $"{account} {status}");
        }
    }
}

public sealed class StatusFilterOnSqlite(SqliteSite site) : StatusFilterTests(site), IClassFixture<SqliteSite>;

public sealed class StatusFilterOnPostgres(PostgresSite site) : StatusFilterTests(site), IClassFixture<PostgresSite>;
