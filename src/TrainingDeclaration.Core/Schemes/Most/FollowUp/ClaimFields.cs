using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The fields of a claim: keys of controls, findings and remarks, and what a reviewer reads.</summary>
public static partial class ClaimFields
{
    public const string PayeeName = "claim.payeeName";
    public const string Bank = "claim.bank";
    public const string Account = "claim.account";
    public const string Swift = "claim.swift";
    public const string Claimed = "claim.claimed";
    public const string Vouchers = "vouchers";
    public const string Reasons = "claim.reasons";

    private static readonly Dictionary<string, string> Labels = new()
    {
        [PayeeName] = "开户名",
        [Bank] = "开户行",
        [Account] = "账号",
        [Swift] = "SWIFT 代码",
        [Claimed] = "申请核销金额",
        [Vouchers] = "单据",
        [Reasons] = "说明的理由",
    };

    /// <summary>Key of a part of a voucher.</summary>
    public static string Of(ClaimVoucher voucher, string part) => Of(voucher.Id, part);

    /// <summary>Key of a part of the voucher with the id.</summary>
    public static string Of(string id, string part) => $"voucher.{id}.{part}";

    /// <summary>Key of a voucher as a whole, on which reviewers remark.</summary>
    public static string Of(ClaimVoucher voucher) => $"voucher.{voucher.Id}";

    /// <summary>Label of a field by its key; null for a key that can be none.</summary>
    public static string? LabelOf(string key) => Labels.GetValueOrDefault(key) ?? (VoucherKey().IsMatch(key) ? "单据" : null);

    /// <summary>The content as a reviewer reads it.</summary>
    public static IReadOnlyList<FieldValue> Values(DossierContent content, DossierContext context)
    {
        var claim = content.Section<ExpenseClaim>(SectionKind.Claim);
        return
        [
            new(Claimed, "申请核销金额", "报销申请", claim.ClaimedFen is { } fen ? $"{Money.Yuan(fen)} 元" : "", true),
            new(PayeeName, "开户名", "收款账户", claim.PayeeName ?? "", true),
            new(Bank, "开户行", "收款账户", claim.Bank ?? "", true),
            new(Account, "账号", "收款账户", claim.Account ?? "", true),
            new(Swift, "SWIFT 代码", "收款账户", claim.Swift ?? "", true),
            .. claim.Vouchers.Select((voucher, at) => new FieldValue(Of(voucher), $"单据 {at + 1}", "单据", Text(claim, voucher), true)),
        ];
    }

    /// <summary>What is written on a voucher, in words.</summary>
    public static string Text(ExpenseClaim claim, ClaimVoucher voucher) => string.Join('　', new[]
    {
        voucher.Kind?.Label(), voucher.Kind == VoucherKind.Bill ? voucher.Item?.Label() : null, voucher.Number is { } number ? $"号码 {number}" : null,
        voucher.IssuedOn is { } day ? BeijingTime.LongDay(day) : null, voucher.Payee is { } payee ? $"收款方 {payee}" : null,
        voucher.AmountCents is { } cents ? FollowUpLabels.Amount(cents, voucher.Currency) : null,
        voucher.Kind is VoucherKind.Bill or VoucherKind.Bank && (voucher.Kind == VoucherKind.Bill ? claim.CostOf(voucher) : voucher.CnyFen) is { } fen ? $"折合 {Money.Yuan(fen)} 元" : null,
        voucher.BillId is { } bill && claim.Vouchers.FindIndex(one => one.Id == bill) is >= 0 and var at ? $"支付单据 {at + 1}" : null,
    }.OfType<string>());

    [GeneratedRegex("^voucher\\.[a-z0-9]{4}(\\.[a-zA-Z]+)?$")]
    private static partial Regex VoucherKey();
}
