using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Costs;

/// <summary>Exchange rates: recorded by one person, checked by another. Every figure is made up; each test has a currency of its own.</summary>
public abstract class RateTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Rate_RecordedAndChecked_IsCalculatedWith()
    {
        var page = await RecordAsync("EUR", "2022-06-15", "712.34");
        page.Done.ShouldContain("已登记 EUR 2022年6月15日中间价");
        (await RateAsync("EUR", 16)).ShouldBeNull("汇率未载入");
        var officer = await (await Site.SignInAsync("most.officer")).GetAsync("/standards/rates");
        officer.Buttons.ShouldNotContain("与来源一致");

        var finance = await Site.SignInAsync("most.finance");
        page = await finance.GetAsync("/standards/rates");
        page.Buttons.ShouldNotContain("登记");
        page = await page.Form("与来源一致", "EUR").SubmitAsync();

        var row = page.Table("汇率").Single(one => one["币种"].StartsWith("EUR", StringComparison.Ordinal));
        (row["汇率"], row["状态"], row["经手"]).ShouldBe(("100 EUR 折合人民币 712.34", "已核", "唐样例 登记 金样例 核对"));
        (await RateAsync("EUR", 25)).ShouldNotBeNull().Value.ShouldBe(712_340_000);
        (await RateAsync("EUR", 26)).ShouldBeNull("older than ten days");
        (await RateAsync("EUR", 14)).ShouldBeNull("not yet published");
    }

    [SkippableTheory]
    [InlineData("", "2022-06-15", "7.1", "请选择币种")]
    [InlineData("GBP", "2022-06-17", "7.1", "汇率日期晚于今天（2022年6月16日）")]
    [InlineData("GBP", "昨天", "7.1", "不是日期")]
    [InlineData("GBP", "2022-06-15", "0", "汇率“0”必须大于 0")]
    [InlineData("GBP", "2022-06-15", "7.1234567", "小数超过 6 位")]
    [InlineData("GBP", "2022-06-15", "约 7", "不是数字")]
    public async Task Rate_WithAFault_IsRefusedAndKeepsWhatWasTyped(string currency, string date, string value, string fault)
    {
        var page = await RecordAsync(currency, date, value);

        page.Errors.ShouldHaveSingleItem().ShouldContain(fault);
        (page.Form("登记").Value("汇率日期"), page.Form("登记").Value("汇率"), page.Form("登记").Value("来源")).ShouldBe((date, value, "测试数据"));
    }

    [SkippableFact]
    public async Task Choice_ThatCannotBeRead_DoesNotBecomeTheUsualOne()
    {
        var browser = await Site.SignInAsync("most.officer");
        var form = (await browser.GetAsync("/standards/rates")).Form("登记")
            .Fill("币种", "NOK").Fill("汇率日期", "2022-06-15").Fill("汇率", "68").Fill("来源", "测试数据");
        foreach (var (name, value) in new[] { ("Input.Quote", "Nonsense"), ("Input.Kind", "7") })
        {
            var fields = form.Fields().Select(field => field.Key == name ? new(name, value) : field);
            using var answer = await browser.SendOnceAsync(form.Request([.. fields]));
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        }

        (await Site.DbAsync(db => db.ExchangeRates.CountAsync(r => r.Currency == "NOK"))).ShouldBe(0);
    }

    [SkippableFact]
    public async Task SecondRate_OfADay_IsRefusedUntilTheFirstIsRetired()
    {
        await RecordAsync("USD", "2022-06-14", "671");
        (await RecordAsync("USD", "2022-06-14", "672")).Errors.Single().ShouldContain("USD 2022年6月14日已有一条中间价");
        (await RecordAsync("USD", "2022-06-14", "672", "现汇卖出价")).Errors.ShouldBeEmpty();

        var page = await (await (await Site.SignInAsync("most.officer")).GetAsync("/standards/rates")).Form("停用 USD 2022年6月14日中间价").SubmitAsync();

        page.Done.ShouldContain("汇率已停用");
        (await RecordAsync("USD", "2022-06-14", "672")).Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task CheckedRate_IsRetiredByFinanceOnly()
    {
        await RecordAsync("CHF", "2022-06-14", "690");
        await (await (await Site.SignInAsync("most.finance")).GetAsync("/standards/rates")).Form("核对 CHF 2022年6月14日中间价").SubmitAsync();
        var rate = await Site.DbAsync(db => db.ExchangeRates.AsNoTracking().SingleAsync(r => r.Currency == "CHF"));
        var (id, stamp) = (rate.Id, rate.Stamp);

        (await Site.InScopeAsync(async services => await services.GetRequiredService<RateService>().RetireAsync(await Steps.UserAsync(services, "most.officer"), id, stamp, default)))
            .ShouldNotBeNull().Message.ShouldContain("由财务岗位停用");
        (await VerifyAsync("most.finance", id, stamp)).ShouldNotBeNull().Message.ShouldContain("已经核对");
        (await (await (await Site.SignInAsync("most.finance")).GetAsync("/standards/rates")).Form("停用 CHF 2022年6月14日中间价").SubmitAsync()).Done.ShouldContain("停用");
    }

    [SkippableFact]
    public async Task TwoAtOnce_OneChecks_AndTheOtherIsTold()
    {
        for (var day = 1; day <= 10; day++)
        {
            await RecordAsync("JPY", $"2022-05-{day:00}", "5.02");
            var id = await Site.DbAsync(db => db.ExchangeRates.Where(r => r.Currency == "JPY" && r.RateDate == new DateOnly(2022, 5, day)).Select(r => r.Id).SingleAsync());

            var refusals = await Task.WhenAll(VerifyAsync("most.finance", id, 1), VerifyAsync("most.finance", id, 1));

            refusals.OfType<Refusal>().Single().Message.ShouldContain("同事刚刚改过这条汇率");
        }
    }

    [SkippableFact]
    public async Task TwoOfOneDay_RecordedAtOnce_LeaveOne()
    {
        for (var day = 1; day <= 6; day++)
        {
            var entry = new RateEntry { Currency = "KRW", RateDate = new DateOnly(2022, 5, day), Quote = RateQuote.ForeignPerHundredYuan, Value = "19000", Source = "测试数据", IsTest = true };

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Site.InScopeAsync(async services =>
                await services.GetRequiredService<RateService>().RecordAsync(await Steps.UserAsync(services, "most.officer"), entry, default))));

            outcomes.Count(outcome => outcome.IsRefused).ShouldBe(1);
        }
    }

    [SkippableFact]
    public async Task OwnRate_IsNeverCheckedByTheSamePerson()
    {
        await RecordAsync("SEK", "2022-06-14", "64");
        var id = await Site.DbAsync(db => db.ExchangeRates.Where(r => r.Currency == "SEK").Select(r => r.Id).SingleAsync());

        (await VerifyAsync("most.officer", id, 1)).ShouldNotBeNull().Message.ShouldContain("须由另一个人核对");
    }

    private async Task<WebPage> RecordAsync(string currency, string date, string value, string kind = "中间价") =>
        await (await (await Site.SignInAsync("most.officer")).GetAsync("/standards/rates")).Form("登记").Fill("币种", currency).Fill("汇率日期", date)
            .Fill("种类", kind).Fill("标价方法", "100 外币 折合人民币").Fill("汇率", value).Fill("来源", "测试数据").Tick("这是测试数据").SubmitAsync();

    private Task<RateFigures?> RateAsync(string currency, int dayOfJune) => Site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, "most.officer");
        return await services.GetRequiredService<Core.Data.AppDbContext>().RateAsync(user.OrganizationId, currency, new DateOnly(2022, 6, dayOfJune), default);
    });

    private Task<Refusal?> VerifyAsync(string account, Guid id, int stamp) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<RateService>().VerifyAsync(await Steps.UserAsync(services, account), id, stamp, default));
}

public sealed class RateOnSqlite(SqliteSite site) : RateTests(site), IClassFixture<SqliteSite>;

public sealed class RateOnPostgres(PostgresSite site) : RateTests(site), IClassFixture<PostgresSite>;
