using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.Payments;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Money for many classes at once: typed in a list, or from the bank's.</summary>
public abstract class PaymentTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Amounts_TypedInTheList_ArePaidEachOnItsOwn()
    {
        var (one, two) = (await Site.ClearedAsync("成批拨付一的线上培训班"), await Site.ClearedAsync("成批拨付二的线上培训班"));
        var finance = await Site.SignInAsync("most.finance");
        var page = await finance.GetAsync("/payments");
        page.Text.ShouldContain("成批拨付一的线上培训班");
        page.Text.ShouldContain("6222 0000 0000 0000 012");
        (await page.Form("登记拨付").SubmitAsync()).Text.ShouldContain("请在要登记的行填写本次金额");
        var refused = await page.Form("登记拨付").Set($"fen.{one}", "85,000").Set($"reference.{one}", "ZF-11").Set($"fen.{two}", "85000.01").SubmitAsync();
        refused.Text.ShouldContain("本次最多 85,000.00 元");
        refused.Form("登记拨付").Fields().ShouldContain(field => field.Key == $"fen.{two}" && field.Value == "85000.01", "what was typed stays");
        refused.Text.ShouldNotContain("成批拨付一的线上培训班", Case.Sensitive, "it is paid");
        (await Site.MoneyAsync(one)).Payments.ShouldHaveSingleItem().Reference.ShouldBe("ZF-11");
        (await refused.Form("登记拨付").Set($"fen.{two}", "1").SubmitAsync()).Text.ShouldContain("千分之一");
        (await (await Site.SignInAsync("most.officer")).GetAsync("/payments")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [SkippableFact]
    public async Task Ledger_ListsThePaymentsOfAPeriod_AndHowEverySettlementStands()
    {
        var key = await Site.ClearedAsync("台账里的线上培训班");
        (await Site.PayAsync(key, 5_000_000)).ShouldBeNull();
        var finance = await Site.SignInAsync("most.finance");
        var (payments, settlements) = await LedgerAsync(finance, "2022-10-01", "2022-12-31");
        payments.ShouldContain(line => line.Contains("台账里的线上培训班") && line.Contains("50000"));
        settlements.ShouldContain(line => line.Contains("台账里的线上培训班") && line.Contains("已核销") && line.Contains("35000"));
        (await LedgerAsync(finance, "2022-01-01", "2022-09-30")).Payments.ShouldNotContain(line => line.Contains("台账里的线上培训班"));
        (await finance.GetAsync("/payments?handler=Ledger&from=2022-12-01&until=x")).Text.ShouldContain("请按 2022-10-14 的样子填写起止日期");
        (await (await Site.SignInAsync("most.officer")).GetAsync("/payments?handler=Ledger")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>The lines of both sheets.</summary>
    private static async Task<(IReadOnlyList<string> Payments, IReadOnlyList<string> Settlements)> LedgerAsync(Browser finance, string from, string until)
    {
        var file = (await finance.GetAsync($"/payments?handler=Ledger&from={from}&until={until}")).Bytes;
        IReadOnlyList<string> Lines(int sheet) => [.. TestWorkbook.Read(file, sheet).Select(row => string.Join(' ', row))];
        return (Lines(0), Lines(1));
    }

    [SkippableFact]
    public async Task List_OfTheBank_IsShownFirstAndPaidOnce()
    {
        var (one, two) = (await Site.ClearedAsync("银行清单一的线上培训班"), await Site.ClearedAsync("银行清单二的线上培训班"));
        var numbers = await Site.DbAsync(db => db.Declarations.Where(d => d.Key == one || d.Key == two).ToDictionaryAsync(d => d.Key, d => d.PlanNumber!));
        var csv = $"计划编号,拨付日期,金额,流水号\n{numbers[one]},2022-10-14,50000,YH-1\n{numbers[one]},2022/10/14,35000.00,YH-2\n{numbers[two]},2022-10-14,85000.01,YH-3\n"
            + $"{numbers[two]},十月,85000,YH-4\nJH2022-999,2022-10-14,1,YH-5\n";
        var finance = await Site.SignInAsync("most.finance");
        (await finance.GetAsync("/payments?handler=Table")).Status.ShouldBe(HttpStatusCode.OK);
        var check = await LookAsync(finance, csv);
        check.Text.ShouldContain("登记 2　已登记过 0　有误 3");
        check.Text.ShouldContain("还剩 35,000.00 元");
        check.Text.ShouldContain("待拨付的培训班里没有这个计划编号");
        (await check.Form("登记拨付").SubmitAsync()).Text.ShouldContain("有 3 行有误，没有登记任何拨付");
        (await Site.MoneyAsync(one)).PaidFen.ShouldBe(0);
        (await check.Form("登记拨付").Tick("跳过有误的 3 行，只登记其余的").SubmitAsync()).Done.ShouldBe("已登记 2 笔拨付。");
        (await Site.MoneyAsync(one)).IsPaidInFull.ShouldBeTrue();
        (await LookAsync(finance, $"计划编号,拨付日期,金额,流水号\n{numbers[two]},2022-10-14,5000,YH-6\n")).Text.ShouldContain("登记 1");
        (await Site.PayAsync(two, 500_000)).ShouldBeNull();
        (await LookAsync(finance, $"计划编号,拨付日期,金额,流水号\n{numbers[two]},2022-10-14,5000,ZF-1\n")).Text.ShouldContain("这笔已经登记过", Case.Sensitive, "the same row twice pays once");
    }

    [SkippableFact]
    public async Task Sums_ThatDoNotAddUp_AreToldOnceToTheSystemAdministrators()
    {
        var key = await Site.ClearedAsync("账不平的线上培训班");
        await CheckAsync();
        await Site.DbAsync(async db =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Declaration.Key == key && d.Kind == DossierKind.Settlement);
            db.Payments.Add(new Payment
            {
                DossierId = dossier.Id,
                Ordinal = 1,
                PaidOn = RunSteps.Last,
                Fen = SettlementSteps.FundedFen + 1,
                Payee = "示例",
                RecordedAt = Site.Clock.GetUtcNow(),
                RecordedById = dossier.Id,
                RecordedBy = "示例",
            });
            return await db.SaveChangesAsync();
        });
        (await CheckAsync()).ShouldBe(1);
        (await CheckAsync()).ShouldBe(0, "once is enough");
        (await (await Site.SignInAsync("sys.admin")).GetAsync("/system")).Text.ShouldContain("拨付合计大于资助额度");
        (await (await Site.SignInAsync("most.finance")).GetAsync($"/followups/{key}")).Text.ShouldContain("拨付合计大于资助额度");
    }

    private static async Task<WebPage> LookAsync(Browser finance, string csv) =>
        await (await finance.GetAsync("/payments/import")).Form("上传并检查").Attach("清单文件", "银行.csv", System.Text.Encoding.UTF8.GetBytes(csv), "text/csv").SubmitAsync();

    private Task<int> CheckAsync() => Site.InScopeAsync(services => services.GetRequiredService<MoneyCheck>().SweepAsync(default));
}

public sealed class SqlitePaymentTests(SqliteSite site) : PaymentTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresPaymentTests(PostgresSite site) : PaymentTests(site), IClassFixture<PostgresSite>;
