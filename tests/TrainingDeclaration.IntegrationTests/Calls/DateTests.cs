using AngleSharp.Dom;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Calls;

/// <summary>Dates as pages show them: with the year if it is a different one, and each under one name.</summary>
public abstract class DateTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Dates_OfLastYear_SayTheirYearAndThatTheyAreOver()
    {
        Site.Clock.Set(new DateTimeOffset(2023, 1, 5, 1, 0, 0, TimeSpan.Zero));
        var unit = await Site.SignInAsync("zj.unit");

        var home = await unit.GetAsync("/");
        var call = home.Document.QuerySelector("section[aria-labelledby=calls] li")!.TextContent;
        call.ShouldContain("2022年7月31日");
        call.ShouldContain("已截止");
        home.Document.QuerySelectorAll(".rung .when").Select(when => when.TextContent.Trim()).ShouldContain("2022年7月31日 24:00");
        foreach (var row in (await unit.GetAsync("/calls")).Table("征集通知"))
        {
            row["报送截止（北京时间）"].ShouldStartWith("2022年");
        }

        Site.Clock.Set(TestClock.Start);
    }

    [SkippableTheory]
    [InlineData("zj.unit", "报送截止")]
    [InlineData("hz.bureau", "转报截止")]
    [InlineData("zj.dept", "上报截止")]
    public async Task Date_ThatBinds_HasOneNameOnEveryPage(string account, string name)
    {
        Site.Clock.Set(TestClock.Start);
        var person = await Site.SignInAsync(account);

        var home = await person.GetAsync("/");
        home.Document.QuerySelector(".top .chip")!.TextContent.ShouldContain(name);
        home.Document.QuerySelector(".rung-own h3")!.TextContent.Trim().ShouldStartWith(name);
        var calls = await person.GetAsync("/calls");
        calls.Table("征集通知")[0].Keys.ShouldContain($"{name}（北京时间）");
        var call = await person.GetAsync(calls.Document.QuerySelector("table a[href^='/calls/']")!.GetAttribute("href")!);
        call.Document.QuerySelector(".rung-own h3")!.TextContent.Trim().ShouldStartWith(name);
    }
}

public sealed class DatesOnSqlite(SqliteSite site) : DateTests(site), IClassFixture<SqliteSite>;

public sealed class DatesOnPostgres(PostgresSite site) : DateTests(site), IClassFixture<PostgresSite>;
