using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Review;

/// <summary>A nonsensical date is refused beside its box, and stays in it.</summary>
public abstract class ReturnDateTests(TestSite site) : SiteTests(site)
{
    [SkippableTheory]
    [InlineData("9999-12-31")]
    [InlineData("2022-02-30")]
    [InlineData("昨天")]
    public async Task Return_UntilANonsensicalDay_IsRefusedAndKeepsWhatWasTyped(string day)
    {
        var key = await Site.ReportedAsync();
        var page = await (await Site.SignInAsync("hz.bureau")).GetAsync($"/review/{key}");
        page = await page.Form("退回修改").Fill("对整份表的意见", "请核对。").Fill("退回后的截止日期", day).SubmitAsync();
        page.Errors.ShouldContain(error => error.Contains("退回后的截止日期"));
        page.Form("退回修改").Value("退回后的截止日期").ShouldBe(day);
        page.Form("退回修改").Value("对整份表的意见").ShouldBe("请核对。");
    }
}

public sealed class ReturnDateOnSqlite(SqliteSite site) : ReturnDateTests(site), IClassFixture<SqliteSite>;

public sealed class ReturnDateOnPostgres(PostgresSite site) : ReturnDateTests(site), IClassFixture<PostgresSite>;
