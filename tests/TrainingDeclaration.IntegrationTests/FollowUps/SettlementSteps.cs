using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Settles classes through the services, when the pages on the way are not under test.</summary>
public static class SettlementSteps
{
    /// <summary>What the notice of every class made here says, fen.</summary>
    public const long FundedFen = 9_000_000;

    private const DossierKind Part = DossierKind.Settlement;

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    /// <summary>No voucher is used twice.</summary>
    private static int last;

    /// <summary>A bill over 12,000.00 EUR and what the bank took for it, 85,480.80 元; 85,000.00 元 are claimed.</summary>
    public static ExpenseClaim Claim(string? number = null) => new()
    {
        ClaimedFen = 8_500_000,
        PayeeName = "浙江示范智能装备技术研究院",
        Bank = "示例银行",
        Account = "6222 0000 0000 0000 012",
        Vouchers =
        [
            new ClaimVoucher
            {
                Id = "bill", Kind = VoucherKind.Bill, Item = ClaimItem.Teaching, Number = number ?? $"INV-{Interlocked.Increment(ref last)}", IssuedOn = RunSteps.Last,
                Payee = "示范海外应用技术学院", Currency = "EUR", AmountCents = 1_200_000,
            },
            new ClaimVoucher
            {
                Id = "bank", Kind = VoucherKind.Bank, Number = number is null ? $"FX-{last}" : $"FX-{number}-{Interlocked.Increment(ref last)}", IssuedOn = RunSteps.Last,
                Payee = "示范海外应用技术学院", Currency = "EUR", AmountCents = 1_200_000, CnyFen = 8_548_080, BillId = "bill",
            },
            new ClaimVoucher { Id = "text", Kind = VoucherKind.Translation },
        ],
    };

    /// <summary>Types the claim with a file for each voucher.</summary>
    public static async Task ClaimAsync(this TestSite site, string key, ExpenseClaim? claim = null)
    {
        var typed = claim ?? Claim();
        await site.TypeAsync(key, SectionKind.Claim, typed, part: Part);
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var user = await Steps.UserAsync(services, "zj.unit");
            foreach (var voucher in typed.Vouchers)
            {
                var dossier = await db.Dossiers.SingleAsync(d => d.Declaration.Key == key && d.Kind == Part);
                (await services.GetRequiredService<SectionService>().AddFileAsync(user, dossier, voucher.FileKind, $"{voucher.Id}.pdf", new MemoryStream(Scan), Scan.Length, default)).ShouldBeNull();
            }

            return true;
        });
    }

    /// <summary>Files the settlement; what is refused is returned.</summary>
    public static Task<Refusal?> FileSettlementAsync(this TestSite site, string key) => site.OnMoneyAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });

    /// <summary>Performs one act on the settlement with the current stamps; what is refused is returned.</summary>
    public static Task<Refusal?> OnMoneyAsync(this TestSite site, string account, string key, Act act, Func<ActInput, ActInput>? with = null) => site.TryOnDossierAsync(account, key, act, with, Part);

    /// <summary>A class whose settlement lies with Finance, every voucher accepted; returns its key.</summary>
    public static async Task<string> CheckedAsync(this TestSite site, string theme, ExpenseClaim? claim = null)
    {
        var key = await site.EndedAsync(theme, fundedFen: FundedFen);
        await site.ClaimAsync(key, claim);
        (await site.FileSettlementAsync(key)).ShouldBeNull();
        (await site.OnMoneyAsync("most.officer", key, Act.PassOn)).ShouldBeNull();
        (await site.OnMoneyAsync("most.finance", key, Act.CheckVouchers, AllAccepted)).ShouldBeNull();
        return key;
    }

    /// <summary>A class that is decided: 85,000.00 元; returns its key.</summary>
    public static async Task<string> ClearedAsync(this TestSite site, string theme)
    {
        var key = await site.CheckedAsync(theme);
        (await site.OnMoneyAsync("most.finance", key, Act.ClearSettlement, input => input with { Money = new() { Fen = 8_500_000 }, Comment = "按单据" })).ShouldBeNull();
        return key;
    }

    /// <summary>A payment of that many fen today.</summary>
    public static Task<Refusal?> PayAsync(this TestSite site, string key, long fen) =>
        site.OnMoneyAsync("most.finance", key, Act.RecordPayment, input => input with { Money = new() { Fen = fen, Day = BeijingTime.DateOf(site.Clock.GetUtcNow()), Reference = "ZF-1" } });

    /// <summary>An invoice of that many fen, confirmed at once.</summary>
    public static async Task InvoiceAsync(this TestSite site, string key, long fen)
    {
        var day = BeijingTime.DateOf(site.Clock.GetUtcNow());
        var hash = await site.InScopeAsync(services => services.GetRequiredService<FileStore>().PutAsync(Scan));
        (await site.OnMoneyAsync("zj.unit.head", key, Act.FileInvoice, input => input with { Money = new() { Fen = fen, Day = day, Number = "PJ-1", File = new("票据.pdf", hash, "application/pdf") } })).ShouldBeNull();
        var ordinal = await site.DbAsync(db => db.Invoices.Where(i => db.Dossiers.Any(d => d.Id == i.DossierId && d.Declaration.Key == key)).MaxAsync(i => i.Ordinal));
        (await site.OnMoneyAsync("most.finance", key, Act.ConfirmInvoice, input => input with { Money = new() { Ordinal = ordinal } })).ShouldBeNull();
    }

    /// <summary>The money of the class as it stands.</summary>
    public static Task<ClassMoney> MoneyAsync(this TestSite site, string key) => site.DbAsync(async db =>
    {
        var declaration = await db.Declarations.SingleAsync(d => d.Key == key);
        return (await db.SettlementAsync(declaration, default)).ShouldNotBeNull().Money(declaration.GrantedFen ?? 0);
    });

    /// <summary>Every voucher of <see cref="Claim"/> accepted.</summary>
    public static ActInput AllAccepted(ActInput input) => input with
    {
        Money = new() { Verdicts = new[] { "bill", "bank", "text" }.ToDictionary(row => row, _ => new VoucherVerdict(VoucherState.Accepted, null)) },
    };
}
