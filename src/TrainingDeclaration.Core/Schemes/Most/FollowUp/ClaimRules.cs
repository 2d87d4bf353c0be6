using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 财务核销材料 (M-41…M-44, M-61, M-62, F-04, F-09).</summary>
internal static class ClaimRules
{
    private const string Clause = "征集函 二（三）4";
    private const string Standards = "财行〔2014〕4号";
    private const int LongestName = 100;

    public static IReadOnlyList<Finding> Check(DossierContent content, DossierContext context)
    {
        var claim = content.Section<ExpenseClaim>(SectionKind.Claim);
        string[] numbers = [ClaimFields.Account, ClaimFields.Swift]; // an account number may look like an identity number
        return
        [
            .. Payee(claim, context).Concat(Amount(content, claim, context)).Concat(claim.Vouchers.SelectMany(voucher => Of(content, claim, voucher, context))).Concat(Together(content, claim, context))
                .Concat(UnwantedText.Check(
                    ClaimFields.Values(content, context).Where(field => !numbers.Contains(field.Key) && !field.Key.StartsWith("voucher.", StringComparison.Ordinal)),
                    content, [], ClaimFields.Reasons, file => file.Kind?.Replace(".file", "", StringComparison.Ordinal) ?? ClaimFields.Vouchers))
                .Select(finding => finding.Grade == Grade.NeedsReason ? finding with { Reason = content.Reasons.GetValueOrDefault(finding.ReasonKey) } : finding)
                .OrderByDescending(finding => finding.Grade),
        ];
    }

    private static IEnumerable<Finding> Payee(ExpenseClaim claim, DossierContext context)
    {
        if (claim.ClaimedFen is 0)
        {
            yield break;
        }

        foreach (var (field, label, text) in new[] { (ClaimFields.PayeeName, "开户名", claim.PayeeName), (ClaimFields.Bank, "开户行", claim.Bank), (ClaimFields.Account, "账号", claim.Account) })
        {
            if (text is null)
            {
                yield return new("PAYEE_REQUIRED", Grade.Error, field, $"请填写收款账户的{label}。", Clause);
            }
            else if (TextRules.Count(text) > LongestName)
            {
                yield return new("PAYEE_TOO_LONG", Grade.Error, field, $"{label}最多 {LongestName} 字，请缩短。");
            }
        }

        if (claim.PayeeName is { } name && !Expected(context).Contains(name))
        {
            yield return context.Form.Call.Has(FollowUpLimits.PaysAbroad)
                ? new("PAYEE_OTHER", Grade.NeedsReason, ClaimFields.PayeeName, "开户名不是协议中的境外培训机构，请说明理由。", Clause)
                : new("PAYEE_OTHER", Grade.NeedsReason, ClaimFields.PayeeName, $"开户名与组团单位（{context.Form.Unit.Name}）不一致，请说明理由。", Clause);
        }
    }

    private static IEnumerable<string> Expected(DossierContext context) => context.Form.Call.Has(FollowUpLimits.PaysAbroad) ? Institutions(context) : [context.Form.Unit.Name];

    private static IReadOnlyList<string> Institutions(DossierContext context) => context.Record is not { } record ? []
        : [.. record.Plan.Section<AgreementList>(SectionKind.Agreements).Items.SelectMany(one => new[] { one.Institution, one.ForeignName }).OfType<string>()];

    private static IEnumerable<Finding> Amount(DossierContent content, ExpenseClaim claim, DossierContext context)
    {
        var (funded, basis) = (context.Settlement?.Notice?.FundedFen ?? 0, ClaimFigures.Of(content, context));
        if (claim.ClaimedFen is not { } claimed)
        {
            if (!claim.Unread.ContainsKey(ClaimFields.Claimed))
            {
                yield return new("CLAIM_REQUIRED", Grade.Error, ClaimFields.Claimed, "请填写申请核销金额，以元为单位，如 242554.50。", Clause);
            }

            yield break;
        }

        if (claimed > funded)
        {
            yield return new("CLAIM_OVER_FUNDED", Grade.Error, ClaimFields.Claimed, $"申请 {Money.Yuan(claimed)} 元，超过经费通知单的 {Money.Yuan(funded)} 元。", Clause);
        }
        else if (claimed > basis.BillsFen)
        {
            yield return new("CLAIM_OVER_BILLS", Grade.Error, ClaimFields.Claimed, $"申请 {Money.Yuan(claimed)} 元，超过账单和票据折合人民币合计 {Money.Yuan(basis.BillsFen)} 元。", Clause);
        }
        else if (basis.Reference is { TotalFen: var most } && claimed > most)
        {
            yield return new("CLAIM_OVER_REFERENCE", Grade.NeedsReason, ClaimFields.Claimed, $"申请额超过按实际出勤和标准测算的 {Money.Yuan(most)} 元，超出部分须部领导核准，请说明理由。", Standards);
        }

        if (claimed > 0 && claimed < funded / 1_000)
        {
            yield return new("CLAIM_IN_WAN", Grade.Error, ClaimFields.Claimed, $"申请 {Money.Yuan(claimed)} 元，不到资助额度的千分之一。本栏以元为单位，请核对是否按万元填写。");
        }

        if (claimed > 0 && !claim.Bills.Any())
        {
            yield return new("BILL_REQUIRED", Grade.Error, ClaimFields.Vouchers, "请登记境外机构的账单或票据，并上传扫描件。", Clause);
        }
    }

    private static IEnumerable<Finding> Of(DossierContent content, ExpenseClaim claim, ClaimVoucher voucher, DossierContext context)
    {
        var name = $"单据 {claim.Vouchers.IndexOf(voucher) + 1}";
        Finding Wrong(string code, string part, string message, string? clause = null) => new(code, Grade.Error, ClaimFields.Of(voucher, part), $"{name}：{message}", clause);
        if (voucher.Kind is not { } kind)
        {
            yield return Wrong("VOUCHER_KIND", "kind", "请选择类别。");
            yield break;
        }

        if (!content.Of(voucher.FileKind).Any())
        {
            yield return Wrong("VOUCHER_FILE", "file", "请上传扫描件。", Clause);
        }

        if (kind is not (VoucherKind.Bill or VoucherKind.Bank))
        {
            yield break;
        }

        foreach (var (part, label, isThere) in new[]
        {
            ("number", "号码", voucher.Number is not null), ("payee", "收款方", voucher.Payee is not null), ("currency", "币种", voucher.Currency is not null),
            ("issuedOn", kind == VoucherKind.Bank ? "付款日期" : "开具日期", voucher.IssuedOn is not null), ("amount", "金额", voucher.AmountCents is > 0),
        })
        {
            if (!isThere && !claim.Unread.ContainsKey(ClaimFields.Of(voucher, part)))
            {
                yield return Wrong("VOUCHER_INCOMPLETE", part, $"请填写{label}。", Clause);
            }
        }

        if (voucher.Number is { } number && TextRules.Count(number) > LongestName || voucher.Payee is { } payee && TextRules.Count(payee) > LongestName)
        {
            yield return Wrong("VOUCHER_TOO_LONG", "number", $"号码和收款方各最多 {LongestName} 字，请缩短。");
        }

        if (voucher.IssuedOn > BeijingTime.DateOf(context.At))
        {
            yield return Wrong("VOUCHER_AHEAD", "issuedOn", "日期在今天之后，请核对。");
        }

        foreach (var finding in kind == VoucherKind.Bill ? Bill(claim, voucher, name, context) : Bank(claim, voucher, name))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Bill(ExpenseClaim claim, ClaimVoucher bill, string name, DossierContext context)
    {
        if (bill.Item is null)
        {
            yield return new("BILL_ITEM", Grade.Error, ClaimFields.Of(bill, "item"), $"{name}：请选择支付的项目。", Standards);
        }
        else if (bill.Item == ClaimItem.Other)
        {
            yield return new("BILL_OTHER", Grade.Error, ClaimFields.Of(bill, "item"), $"{name}：不属于培训费（授课、翻译、场租、资料、课程设计、对口业务考察或实践）的不能核销，请移除。", Standards);
        }

        if (bill.Currency is { } currency && currency != Currencies.Yuan && !claim.PaidBy(bill).Any())
        {
            if (!context.Form.Call.Has(FollowUpLimits.PaysAbroad))
            {
                yield return new("BILL_UNPAID", Grade.Error, ClaimFields.Of(bill, "amount"), $"{name}：外币账单须附银行付款凭证或购汇水单，并选明支付的是这张账单。", Clause);
            }
            else if (bill.CnyFen is null)
            {
                yield return new("BILL_CNY", Grade.Error, ClaimFields.Of(bill, "cny"), $"{name}：尚未付款，请填写折合人民币。", Clause);
            }
        }

        if (bill.Payee is { } payee && Institutions(context) is { Count: > 0 } institutions && !institutions.Contains(payee))
        {
            yield return new("BILL_PAYEE", Grade.NeedsReason, ClaimFields.Of(bill, "payee"), $"{name}：收款方不是协议中的境外培训机构，请说明理由。", Clause);
        }
    }

    private static IEnumerable<Finding> Bank(ExpenseClaim claim, ClaimVoucher bank, string name)
    {
        if (bank.CnyFen is null or 0 && !claim.Unread.ContainsKey(ClaimFields.Of(bank, "cny")))
        {
            yield return new("BANK_CNY", Grade.Error, ClaimFields.Of(bank, "cny"), $"{name}：请填写实际支付的人民币。", Clause);
        }

        if (!claim.Bills.Any(bill => bill.Id == bank.BillId))
        {
            yield return new("BANK_BILL", Grade.Error, ClaimFields.Of(bank, "bill"), $"{name}：请选择支付的是哪一张账单。", Clause);
        }
    }

    /// <summary>What only shows when the vouchers are seen together, or beside those of other classes.</summary>
    private static IEnumerable<Finding> Together(DossierContent content, ExpenseClaim claim, DossierContext context)
    {
        foreach (var twice in ClaimFigures.Vouchers(content).Where(voucher => voucher.Identity is not null).GroupBy(voucher => voucher.Identity).Where(group => group.Count() > 1))
        {
            var last = twice.Last();
            yield return new("VOUCHER_TWICE", Grade.Error, ClaimFields.Of(last.RowId, "number"), $"{last.Label}：与前面的一张是同一张单据，请移除。", Clause);
        }

        foreach (var used in ClaimFigures.Vouchers(content).Where(voucher => voucher.Identity is { } identity && context.Settlement?.UsedElsewhere.Contains(identity) == true))
        {
            yield return new("VOUCHER_USED", Grade.Error, ClaimFields.Of(used.RowId, "number"), $"{used.Label}：这张单据已在另一个班次报销，不能重复报销。请核对号码和收款方；有疑问请联系{context.Form.Call.Issuer}。", Clause);
        }

        if (claim.Bills.FirstOrDefault(bill => bill.Currency is { } currency && currency != Currencies.Yuan) is { } foreign && !claim.Vouchers.Exists(voucher => voucher.Kind == VoucherKind.Translation))
        {
            yield return new("BILL_TRANSLATION", Grade.NeedsReason, ClaimFields.Of(foreign, "file"), "有外币账单，没有附外文票据的中文说明，请说明理由。", Clause);
        }

        var most = context.Form.Limit(FollowUpLimits.TaxFilingDollars) * 100L;
        if (!claim.Vouchers.Exists(voucher => voucher.Kind == VoucherKind.TaxFiling)
            && claim.Vouchers.FirstOrDefault(voucher => voucher.Kind == VoucherKind.Bank && Dollars(voucher, context) >= most) is { } large)
        {
            yield return new("TAX_FILING", Grade.NeedsReason, ClaimFields.Of(large, "amount"), $"单据 {claim.Vouchers.IndexOf(large) + 1}：单笔付汇折合达到 {most / 100:#,##0} 美元，没有附税务备案表，请说明理由。", Clause);
        }
    }

    /// <summary>In hundredths of a dollar, where it can be told.</summary>
    private static decimal? Dollars(ClaimVoucher bank, DossierContext context) => bank.Currency == "USD" ? bank.AmountCents
        : bank.CnyFen is { } fen && context.Settlement?.Dollar is { } rate ? fen / rate.Fen(1) : null;
}
