using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>财务核销: claimed in time, checked by two, decided, paid, invoiced, concluded.</summary>
public abstract class SettlementTests(TestSite site) : SiteTests(site)
{
    private const DossierKind Part = DossierKind.Settlement;
    private const string Promise = "内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。";

    /// <summary>Enough to be hit by chance; <c>RACE_ROUNDS=500</c> for a long run.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("RACE_ROUNDS"), out var rounds) ? rounds : 12;

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [SkippableFact]
    public async Task Class_FromItsEnd_IsClaimedClearedPaidAndConcluded()
    {
        var key = await Site.EndedAsync("核销到结项的线上培训班", fundedFen: SettlementSteps.FundedFen);
        var unit = await Site.SignInAsync("zj.unit");
        (await unit.GetAsync("/")).Text.ShouldContain("核销材料待编制");
        var page = await (await unit.GetAsync($"/followups/{key}")).FollowAsync("填写核销材料");
        page = await page.Form("加一张单据").SubmitAsync();
        page.Text.ShouldContain("新单据");
        page = await page.Form("保存").Fill("申请核销金额", "八万五").SubmitAsync();
        page.Text.ShouldContain("“八万五”无法识别", Case.Sensitive, "what was typed is kept and named");
        await page.Form("移除这张单据 1").SubmitAsync();

        var head = await Site.SignInAsync("zj.unit.head");
        var check = await head.GetAsync($"/followups/{key}/settlement/check");
        check.Text.ShouldContain("请填写收款账户的开户名");
        check.Buttons.ShouldNotContain("报送核销材料");
        await Site.ClaimAsync(key);
        check = await head.GetAsync($"/followups/{key}/settlement/check");
        check.Text.ShouldContain("85,000.00");
        (await check.Form("报送核销材料").Tick(Promise).SubmitAsync()).Done.ShouldContain("已报送核销材料");
        (await head.GetAsync($"/followups/{key}/settlement/filings/1.pdf")).Status.ShouldBe(HttpStatusCode.OK);

        // Two people of the authority: the clerk first, then Finance voucher by voucher.
        var officer = await Site.SignInAsync("most.officer");
        (await officer.GetAsync("/")).Text.ShouldContain("核销材料待初审");
        var finance = await Site.SignInAsync("most.finance");
        (await finance.GetAsync($"/review/settlement/{key}")).Text.ShouldContain("现在没有可由您作出的决定", Case.Sensitive, "Finance decides second");
        (await (await officer.GetAsync($"/review/settlement/{key}")).Form("初审通过").SubmitAsync()).Done.ShouldContain("已初审通过");
        (await finance.GetAsync("/")).Text.ShouldContain("核销待审核");
        var desk = await finance.GetAsync($"/review/settlement/{key}");
        desk.Text.ShouldContain("还有 3 张单据没有核对");
        var vouchers = await finance.GetAsync($"/followups/{key}/settlement/vouchers");
        vouchers.Text.ShouldContain("示范海外应用技术学院");
        desk = await vouchers.Form("其余 3 张全部核可").SubmitAsync();
        var refused = await desk.Form("核销通过").Fill("核销金额", "8.5").SubmitAsync();
        refused.Text.ShouldContain("请核对是否按万元填写");
        desk = await refused.Form("核销通过").Fill("核销金额", "84,000").SubmitAsync();
        desk.Text.ShouldContain("请在“说明”里写明核减的理由");
        (await desk.Form("核销通过").Fill("核销金额", "85000").Fill("说明", "按单据。").SubmitAsync()).Done.ShouldContain("已核销通过");
        (await unit.GetAsync($"/followups/{key}/settlement/clearing.pdf")).Status.ShouldBe(HttpStatusCode.OK);

        // Paid in two sums, one paid back and paid again; the unit answers with its invoice.
        (await PayAsync(finance, key, "50000")).Done.ShouldBe("已登记拨付。");
        (await PayAsync(finance, key, "40000")).Text.ShouldContain("本次最多 35,000.00 元");
        (await PayAsync(finance, key, "35000")).Done.ShouldBe("已登记拨付。");
        var refund = await (await finance.GetAsync($"/followups/{key}/settlement/acts/RecordRefund")).Form("登记退款").Choose("ordinal", "2").Fill("退款金额", "35000").Fill("原因", "账号有误被退回。").SubmitAsync();
        refund.Done.ShouldBe("已登记退款。");
        refund.Text.ShouldContain("待拨付 35,000.00");
        await PayAsync(finance, key, "35000");
        (await unit.GetAsync("/")).Text.ShouldContain("收款票据待报送");
        var invoice = await (await head.GetAsync($"/followups/{key}/settlement/acts/FileInvoice")).Form("报送票据").Fill("票据号码", "PJ-2022-1").Fill("开具日期", "2022-10-14").SubmitAsync();
        invoice.Text.ShouldContain("请选择票据的扫描件");
        invoice = await invoice.Form("报送票据").Attach("票据扫描件", "票据.pdf", Scan, "application/pdf").SubmitAsync();
        invoice.Done.ShouldBe("已报送票据。");
        (await finance.GetAsync("/")).Text.ShouldContain("票据待确认");
        (await officer.GetAsync($"/declarations/{key}/acts/CloseClass")).Text.ShouldContain("培训总结还没有审核通过");
        await (await finance.GetAsync($"/followups/{key}/settlement/acts/ConfirmInvoice")).Form("确认票据").SubmitAsync();
        await FinishSummaryAsync(key);
        (await officer.GetAsync("/")).Text.ShouldContain("可结项");
        var closed = await (await officer.GetAsync($"/declarations/{key}/acts/CloseClass")).Form("结项").SubmitAsync();
        closed.Done.ShouldBe("已结项。");
        closed.Text.ShouldContain("已结项");
        (await Site.TryAsync("most.officer", key, Act.Reopen, input => input with { Comment = "审计发现多付。" })).ShouldBeNull();
        (await Site.OnMoneyAsync("most.finance", key, Act.RecordRefund, input => input with { Money = new() { Ordinal = 1, Fen = 1, Day = RunSteps.Last }, Comment = "审计" })).ShouldBeNull("years later money comes back");
        (await Site.MoneyAsync(key)).Broken().ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Settlement_ThatIsLate_IsRefusedUntilTheLeaderGivesTime()
    {
        var key = await Site.EndedAsync("逾期核销的线上培训班", fundedFen: SettlementSteps.FundedFen);
        await Site.ClaimAsync(key);
        var due = (await Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == Part).Select(d => d.DueAt).SingleAsync())).ShouldNotBeNull();
        due.ShouldBe(new DateTimeOffset(2022, 11, 15, 0, 0, 0, TimeSpan.FromHours(8)));
        Site.Clock.Set(due.AddSeconds(-1));
        (await Site.FileSettlementAsync(key)).ShouldBeNull();
        (await Site.OnMoneyAsync("zj.unit.head", key, Act.Recall)).ShouldBeNull();
        (await Site.OnMoneyAsync("most.finance", key, Act.CloseAtZero, input => input with { Comment = "未报送。" }))?.Message.ShouldContain("还没有到");

        Site.Clock.Set(due);
        (await Site.FileSettlementAsync(key))?.Message.ShouldContain("只有部领导可以延长");
        var day = new DateOnly(2022, 11, 20);
        (await Site.OnMoneyAsync("most.officer", key, Act.ExtendSettlement, input => input with { Money = new() { Day = day }, Comment = "对方停摆。" })).ShouldNotBeNull("only the leader");
        var leader = await Site.SignInAsync("most.leader");
        var page = await leader.GetAsync($"/followups/{key}/settlement/acts/ExtendSettlement");
        (await page.Form("延长核销期限").Fill("延长到", "2022-11-14").Fill("理由", "对方停摆。").SubmitAsync()).Text.ShouldContain("请填写今天或以后的日期");
        (await page.Form("延长核销期限").Fill("延长到", "2022-11-20").Fill("理由", "对方停摆。").SubmitAsync()).Done.ShouldBe("已延长核销期限。");
        (await (await Site.SignInAsync("zj.unit")).GetAsync($"/followups/{key}")).Text.ShouldContain("领导批准延长");
        (await Site.FileSettlementAsync(key)).ShouldBeNull();

        // Returned, it may be asked for until fifteen days after its date, no later.
        ActInput Back(ActInput input, DateOnly until) => input with { Return = new() { Remarks = [new RemarkInput(null, "请补充。")], Date = until } };
        (await Site.OnMoneyAsync("most.officer", key, Act.Return, input => Back(input, new DateOnly(2022, 11, 30))))?.Message.ShouldContain("日期不能更晚");
        (await Site.OnMoneyAsync("most.officer", key, Act.Return, input => Back(input, new DateOnly(2022, 11, 29)))).ShouldBeNull();
        Site.SetTo(new DateOnly(2022, 11, 30), 0);
        (await Site.FileSettlementAsync(key)).ShouldNotBeNull();
        (await Site.OnMoneyAsync("most.finance", key, Act.CloseAtZero, input => input with { Comment = "逾期未报。" })).ShouldBeNull();
        (await (await Site.SignInAsync("most.leader")).GetAsync($"/followups/{key}")).Text.ShouldContain("已按零结清");
        var taken = await (await (await Site.SignInAsync("most.finance")).GetAsync($"/followups/{key}")).FollowAsync("收回核销");
        (await taken.Form("收回核销").Fill("理由", "领导同意补报。").SubmitAsync()).Done.ShouldBe("已收回核销。");
        (await StateAsync(key)).ShouldBe(DossierState.Returned, "it was closed without a filing");
    }

    [SkippableFact]
    public async Task Steps_ThatNeedTwo_AreRefusedToOnePerson()
    {
        var key = await Site.EndedAsync("一人两岗的线上培训班", fundedFen: SettlementSteps.FundedFen);
        await Site.ClaimAsync(key);
        (await Site.FileSettlementAsync(key)).ShouldBeNull();
        (await Site.OnMoneyAsync("most.officer", key, Act.PassOn)).ShouldBeNull();
        await Site.SeatAsync("most.officer", Core.People.Accounts.SeatKind.Finance);
        (await Site.OnMoneyAsync("most.officer", key, Act.CheckVouchers, SettlementSteps.AllAccepted)).ShouldBeNull();
        (await Site.OnMoneyAsync("most.officer", key, Act.ClearSettlement, input => input with { Money = new() { Fen = 8_500_000 }, Comment = "按单据" }))?.Message.ShouldContain("由您本人初审通过");
        (await Site.OnMoneyAsync("most.finance", key, Act.ClearSettlement, input => input with { Money = new() { Fen = 8_500_000 }, Comment = "按单据" })).ShouldBeNull();
        await Site.DbAsync(db => db.Seats.Where(s => s.Kind == Core.People.Accounts.SeatKind.Finance && db.Users.Any(u => u.Id == s.UserId && u.UserName == "most.officer")).ExecuteDeleteAsync());
    }

    [SkippableFact]
    public async Task Voucher_UsedInAnotherClass_IsRefusedThereAndFreeOnceRefusedHere()
    {
        var first = await Site.CheckedAsync("先报销的线上培训班", SettlementSteps.Claim("INV／2022－77"));
        var second = await Site.EndedAsync("后报销的线上培训班", fundedFen: SettlementSteps.FundedFen);
        await Site.ClaimAsync(second, SettlementSteps.Claim("inv 2022 77"));
        var refusal = (await Site.FileSettlementAsync(second)).ShouldNotBeNull();
        refusal.Details.ShouldContain(detail => detail.Message.Contains("已在另一个班次报销"), "width, case and blanks make no other number");
        (await Site.OnMoneyAsync("most.finance", first, Act.CheckVouchers, input => input with
        {
            Money = new() { Verdicts = new Dictionary<string, VoucherVerdict> { ["bill"] = new(VoucherState.Refused, "不是本班的账单。") } },
        })).ShouldBeNull();
        (await Site.OnMoneyAsync("most.finance", first, Act.ClearSettlement, input => input with { Money = new() { Fen = 1_000_000 }, Comment = "按单据" }))?.Message.ShouldContain("超过核可单据合计 0.00");
        (await Site.FileSettlementAsync(second)).ShouldBeNull("what does not count elsewhere counts here");
        (await Site.OnMoneyAsync("most.finance", first, Act.CheckVouchers, SettlementSteps.AllAccepted))?.Message.ShouldContain("已在另一个班次报销");
    }

    [SkippableFact]
    public async Task Class_WithoutMoney_IsWaivedAndTerminationWaitsForRefunds()
    {
        var free = await Site.EndedAsync("不安排经费的线上培训班");
        (await Site.OnMoneyAsync("zj.unit.head", free, Act.WaiveSettlement, input => input with { Comment = "不安排资助经费。" })).ShouldBeNull();
        (await Site.MoneyAsync(free)).IsPaidInFull.ShouldBeTrue("at 0 that holds at once");

        var paid = await Site.ClearedAsync("付过款的线上培训班");
        (await Site.PayAsync(paid, 8_500_000)).ShouldBeNull();
        (await Site.TryAsync("most.officer", paid, Act.Terminate, input => input with { Comment = "查实造假。" }))?.Message.ShouldContain("请先登记退款");
        (await Site.OnMoneyAsync("most.finance", paid, Act.TakeBackClearing, input => input with { Comment = "多核。" })).ShouldBeNull("paid or not");
        (await Site.OnMoneyAsync("most.finance", paid, Act.ClearSettlement, input => input with { Money = new() { Fen = 8_000_000 }, Comment = "核减" })).ShouldBeNull();
        (await Site.MoneyAsync(paid)).ToRefundFen.ShouldBe(500_000);
        (await Site.OnMoneyAsync("most.finance", paid, Act.RecordRefund, input => input with { Money = new() { Ordinal = 1, Fen = 8_500_000, Day = RunSteps.Last }, Comment = "全部退回" })).ShouldBeNull();
        (await Site.TryAsync("most.officer", paid, Act.Terminate, input => input with { Comment = "查实造假。" })).ShouldBeNull();
        (await Site.DbAsync(db => db.Vouchers.CountAsync(v => v.State == VoucherState.Accepted && db.Dossiers.Any(d => d.Id == v.DossierId && d.Declaration.Key == paid)))).ShouldBe(0, "its vouchers are free");
    }

    [SkippableFact]
    public async Task TwoPayments_AtOneInstant_OneWins()
    {
        var key = await Site.ClearedAsync("同时拨付的线上培训班");
        for (var round = 1; round <= Rounds; round++)
        {
            var results = await Task.WhenAll(Site.PayAsync(key, 5_000_000), Site.PayAsync(key, 5_000_000));
            results.Count(refusal => refusal is null).ShouldBe(1, $"round {round}: together they pass the limit");
            var money = await Site.MoneyAsync(key);
            money.PaidFen.ShouldBe(5_000_000);
            var ordinal = money.Payments.Last(payment => payment.Reverses is null).Ordinal;
            (await Site.OnMoneyAsync("most.finance", key, Act.RecordRefund, input => input with { Money = new() { Ordinal = ordinal, Fen = 5_000_000, Day = RunSteps.Last }, Comment = "再来一次" })).ShouldBeNull();
        }
    }

    /// <summary>The negative control: whoever only looks at the sums before paying pays twice.</summary>
    [SkippableFact]
    public async Task TwoPayments_JudgedBySumsAlone_PassTheLimit()
    {
        var key = await Site.ClearedAsync("不看存证号的线上培训班");
        var input = new MoneyInput { Fen = 5_000_000, Day = RunSteps.Last };
        var both = new[] { await Site.MoneyAsync(key), await Site.MoneyAsync(key) };
        both.Select(money => MoneyRules.Payment(money, input, RunSteps.Last)).ShouldAllBe(refusal => refusal == null);
        await Site.DbAsync(async db =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Declaration.Key == key && d.Kind == Part);
            db.Payments.AddRange(both.Select((_, at) => new Payment
            {
                DossierId = dossier.Id,
                Ordinal = at + 1,
                PaidOn = RunSteps.Last,
                Fen = 5_000_000,
                Payee = "示例",
                RecordedAt = Site.Clock.GetUtcNow(),
                RecordedById = dossier.Id,
                RecordedBy = "示例",
            }));
            return await db.SaveChangesAsync();
        });
        (await Site.MoneyAsync(key)).PaidFen.ShouldBe(10_000_000);
        (await Site.MoneyAsync(key)).Broken().ShouldContain("拨付合计大于资助额度", "and the check of the sums says so");
    }

    [SkippableFact]
    public async Task Chain_OverPaymentsAndDecisions_NamesAnAlteredOne()
    {
        var key = await Site.ClearedAsync("存证的线上培训班");
        (await Site.PayAsync(key, 8_500_000)).ShouldBeNull();
        var evidence = await Site.DbAsync(db => db.History.Where(e => e.Act == Act.RecordPayment && db.Declarations.Any(d => d.Id == e.DeclarationId && d.Key == key)).Select(e => e.Evidence).SingleAsync());
        evidence.ShouldNotBeNull().ShouldStartWith("payment ");
        await Should.ThrowAsync<Exception>(() => Site.DbAsync(db => db.Payments.ExecuteUpdateAsync(set => set.SetProperty(p => p.Fen, 1))), "rows of money are written once");
    }

    private static async Task<WebPage> PayAsync(Browser finance, string key, string amount) =>
        await (await finance.GetAsync($"/followups/{key}/settlement/acts/RecordPayment")).Form("登记拨付").Fill("拨付金额", amount).Fill("银行流水号", "ZF-1").SubmitAsync();

    /// <summary>The summary, as if it had been accepted.</summary>
    private Task FinishSummaryAsync(string key) => Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == DossierKind.Summary)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DossierState.Accepted)));

    private Task<DossierState> StateAsync(string key) => Site.DbAsync(db => db.Dossiers.Where(d => d.Declaration.Key == key && d.Kind == Part).Select(d => d.State).SingleAsync());
}

public sealed class SqliteSettlementTests(SqliteSite site) : SettlementTests(site), IClassFixture<SqliteSite>;

public sealed class PostgresSettlementTests(PostgresSite site) : SettlementTests(site), IClassFixture<PostgresSite>;
