using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>报销申请: how much, to which account, by which vouchers (M-41, M-42, M-62).</summary>
public sealed class ExpenseClaim : SectionContent
{
    /// <summary>Maximum number of vouchers.</summary>
    public const int Most = 60;

    /// <summary>开户名.</summary>
    public string? PayeeName { get; set; }

    /// <summary>开户行.</summary>
    public string? Bank { get; set; }

    /// <summary>账号 or IBAN.</summary>
    public string? Account { get; set; }

    /// <summary>SWIFT code; only for an account abroad.</summary>
    public string? Swift { get; set; }

    /// <summary>申请核销金额, fen.</summary>
    public long? ClaimedFen { get; set; }

    public List<ClaimVoucher> Vouchers { get; set; } = [];

    /// <summary>The bills, in order.</summary>
    public IEnumerable<ClaimVoucher> Bills => Vouchers.Where(voucher => voucher.Kind == VoucherKind.Bill);

    /// <summary>The bank's vouchers that say they pay the bill.</summary>
    public IEnumerable<ClaimVoucher> PaidBy(ClaimVoucher bill) => Vouchers.Where(voucher => voucher.Kind == VoucherKind.Bank && voucher.BillId == bill.Id);

    /// <summary>What the bill cost in fen: by the bank's vouchers, otherwise as typed; null while neither is known.</summary>
    public long? CostOf(ClaimVoucher bill) => PaidBy(bill).Where(bank => bank.CnyFen is not null).ToList() is { Count: > 0 } paid
        ? paid.Sum(bank => bank.CnyFen) : bill.Currency == Base.Reference.Currencies.Yuan ? bill.AmountCents : bill.CnyFen;
}
