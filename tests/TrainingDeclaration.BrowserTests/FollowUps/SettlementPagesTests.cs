using Microsoft.Playwright;
using TrainingDeclaration.BrowserTests.Infrastructure;
using TrainingDeclaration.BrowserTests.Journeys;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.FollowUps;
using Stage = TrainingDeclaration.BrowserTests.Infrastructure.Stage;

namespace TrainingDeclaration.BrowserTests.FollowUps;

/// <summary>The pages of the money, at three widths and as a screen reader finds them; and Finance at work without a mouse.</summary>
public sealed class SettlementPagesTests(BrowserSite site) : WindowTests(site)
{
    /// <summary>How many classes Finance settles in a row; <c>SETTLED_CLASSES=20</c> for a long run.</summary>
    private static readonly int Classes = int.TryParse(Environment.GetEnvironmentVariable("SETTLED_CLASSES"), out var classes) ? classes : 2;

    [SkippableFact]
    public async Task Pages_FromTheClaimToTheInvoice_AreSound()
    {
        await using var stage = new Stage(Site, "settlement");
        await stage.VisitorAsync("nobody"); // the site runs
        var key = await Site.EndedAsync("核销页面的线上培训班", fundedFen: SettlementSteps.FundedFen);
        await Site.ClaimAsync(key);
        var unit = await stage.PersonAsync("zj.unit.head");
        await LookAtAsync(unit, $"/followups/{key}/settlement", "claim");
        await LookAtAsync(unit, $"/followups/{key}/settlement/check", "claim-check");
        (await Site.FileSettlementAsync(key)).ShouldBeNull();
        (await Site.OnMoneyAsync("most.officer", key, Act.PassOn)).ShouldBeNull();
        var finance = await stage.PersonAsync("most.finance");
        await LookAtAsync(finance, $"/followups/{key}/settlement/vouchers", "vouchers");
        (await Site.OnMoneyAsync("most.finance", key, Act.CheckVouchers, SettlementSteps.AllAccepted)).ShouldBeNull();
        await LookAtAsync(finance, $"/review/settlement/{key}", "clearing");
        (await Site.OnMoneyAsync("most.finance", key, Act.ClearSettlement, input => input with { Money = new() { Fen = 8_500_000 }, Comment = "按单据" })).ShouldBeNull();
        await LookAtAsync(finance, "/payments", "payments");
        await LookAtAsync(finance, $"/followups/{key}/settlement/acts/RecordPayment", "payment");
        (await Site.PayAsync(key, 8_500_000)).ShouldBeNull();
        await LookAtAsync(unit, $"/followups/{key}/settlement/acts/FileInvoice", "invoice");
        await Site.InvoiceAsync(key, 8_500_000);
        await LookAtAsync(unit, $"/followups/{key}", "paid-details");
        stage.ShouldBeSound();
    }

    /// <summary>Voucher by voucher, decision and payment: amounts are typed, nothing is clicked.</summary>
    [SkippableFact]
    public async Task Finance_SettlesClassAfterClass_ByKeyboardAlone()
    {
        await using var stage = new Stage(Site, "settlement-keyboard");
        await stage.VisitorAsync("nobody"); // the site runs
        var keys = new List<string>();
        for (var number = 1; number <= Classes; number++)
        {
            var key = await Site.EndedAsync($"键盘核销 {number} 的线上培训班", fundedFen: SettlementSteps.FundedFen);
            await Site.ClaimAsync(key);
            (await Site.FileSettlementAsync(key)).ShouldBeNull();
            (await Site.OnMoneyAsync("most.officer", key, Act.PassOn)).ShouldBeNull();
            keys.Add(key);
        }

        var finance = await stage.PersonAsync("most.finance");
        var keyboard = new Keyboard(finance);
        await finance.OpenAsync("/review/settlement");
        for (var left = Classes; left > 0; left--)
        {
            await keyboard.PressAsync(finance.Page.GetByRole(AriaRole.Link, new() { Name = "单据和图像", Exact = true }));
            await keyboard.PressAsync("其余 3 张全部核可");
            await keyboard.FillAsync("核销金额", "85000");
            await keyboard.FillAsync("说明", "按单据。");
            await keyboard.PressAsync("核销通过");
            (await finance.DoneAsync()).ShouldContain("已核销通过");
        }

        await finance.OpenAsync("/payments");
        var amounts = finance.Page.Locator("input[name^='fen.']");
        for (var unpaid = await amounts.CountAsync(); unpaid > 0; unpaid--)
        {
            await amounts.Nth(0).FocusAsync();
            await finance.Page.Keyboard.TypeAsync("85000");
            await finance.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(amounts).ToHaveCountAsync(unpaid - 1); // the message before says the same
            (await finance.DoneAsync()).ShouldContain("已登记 1 笔拨付，合计 85,000.00 元");
        }

        foreach (var key in keys)
        {
            (await Site.MoneyAsync(key)).IsPaidInFull.ShouldBeTrue();
        }

        stage.ShouldBeSound();
    }

    private static async Task LookAtAsync(Person person, string path, string what)
    {
        await person.OpenAsync(path);
        person.Path.ShouldBe(path);
        await person.LookAsync(what);
    }
}
