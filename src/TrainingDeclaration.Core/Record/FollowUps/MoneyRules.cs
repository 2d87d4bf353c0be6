using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Why an amount is refused (M-42, M-43, F-09). Pure: figures and what was typed, nothing else.</summary>
public static class MoneyRules
{
    /// <summary>What is less than this part of the whole was probably typed in 万元.</summary>
    private const int Slip = 1_000;

    /// <summary>核销金额: within notice, accepted bills and attendance; a reason where it is less than claimed, or cannot be measured.</summary>
    public static Refusal? Clearing(ClearingBasis basis, MoneyInput input, string? reason)
    {
        const string Field = "fen";
        return input.Fen is not { } fen ? new Refusal("请填写核销金额，以元为单位，如 242554.50。", Field)
            : fen > basis.FundedFen ? new Refusal($"核销金额 {Money.Yuan(fen)} 元超过资助额度 {Money.Yuan(basis.FundedFen)} 元，请改为不超过额度。", Field)
            : fen > basis.BillsFen ? new Refusal($"核销金额 {Money.Yuan(fen)} 元超过核可单据合计 {Money.Yuan(basis.BillsFen)} 元，请改为不超过合计。", Field)
            : fen > basis.MostFen ? new Refusal($"核销金额 {Money.Yuan(fen)} 元超过按实际出勤测算的 {Money.Yuan(basis.MostFen)} 元。请改为不超过此数；确需超出的，由部领导先办理“超额核准”。", Field)
            : fen > 0 && fen < basis.ClaimedFen / Slip ? new Refusal($"核销金额 {Money.Yuan(fen)} 元不到申请额 {Money.Yuan(basis.ClaimedFen)} 元的千分之一。本栏以元为单位，请核对是否按万元填写。", Field)
            : fen < basis.ClaimedFen && reason is null ? new Refusal($"核销金额比申请的 {Money.Yuan(basis.ClaimedFen)} 元少，请在“说明”里写明核减的理由。", "comment")
            : basis.Reference is null && fen > 0 && reason is null ? new Refusal("未载入标准，无法按出勤测算。请在“说明”里写明金额的依据。", "comment")
            : TextRules.TooLong(reason, RuleReasons.Longest, "comment");
    }

    /// <summary>登记拨付: no more in all than is reimbursed.</summary>
    /// <param name="today">Beijing.</param>
    public static Refusal? Payment(ClassMoney money, MoneyInput input, DateOnly today)
    {
        const string Field = "fen";
        return money.ClearedFen is not { } cleared ? new Refusal("还没有核销，不能拨付。")
            : Day(input, today, "拨付")
            ?? (input.Fen is not { } fen ? new Refusal("请填写拨付金额，以元为单位，如 242554.50。", Field)
            : fen <= 0 ? new Refusal("拨付金额必须大于零。", Field)
            : fen > money.ToPayFen ? new Refusal($"核销 {Money.Yuan(cleared)} 元，已拨付 {Money.Yuan(money.PaidFen)} 元，本次最多 {Money.Yuan(money.ToPayFen)} 元。", Field)
            : fen < money.ToPayFen / Slip ? new Refusal($"拨付金额 {Money.Yuan(fen)} 元不到待拨付 {Money.Yuan(money.ToPayFen)} 元的千分之一。本栏以元为单位，请核对是否按万元填写。", Field)
            : TextRules.TooLong(input.Payee, FollowUps.Payment.Longest, "payee") ?? TextRules.TooLong(input.Reference, FollowUps.Payment.Longest, "reference"));
    }

    /// <summary>登记退款: of one payment, no more than is left of it.</summary>
    /// <param name="today">Beijing.</param>
    public static Refusal? Refund(ClassMoney money, MoneyInput input, string? reason, DateOnly today)
    {
        const string Field = "fen";
        return input.Ordinal is not { } ordinal || money.LeftOf(ordinal) is not { } left ? new Refusal("请选择退的是哪一笔拨付。", "ordinal")
            : Day(input, today, "退款")
            ?? (input.Fen is not { } fen ? new Refusal("请填写退款金额，以元为单位。", Field)
            : fen <= 0 ? new Refusal("退款金额必须大于零。", Field)
            : fen > left ? new Refusal($"第 {ordinal} 笔拨付还剩 {Money.Yuan(left)} 元，退款不能更多。", Field)
            : reason is null ? new Refusal("请写明退款的原因。", "comment")
            : TextRules.TooLong(reason, RuleReasons.Longest, "comment") ?? TextRules.TooLong(input.Reference, FollowUps.Payment.Longest, "reference"));
    }

    /// <summary>报送票据: what it answers is no more than was paid.</summary>
    /// <param name="today">Beijing.</param>
    public static Refusal? Invoice(ClassMoney money, MoneyInput input, DateOnly today) =>
        input.Number is not { } number ? new Refusal("请填写票据号码。", "number")
        : TextRules.TooLong(number, FollowUps.Invoice.LongestNumber, "number")
        ?? Day(input, today, "开具")
        ?? (input.Fen is not { } fen || fen <= 0 ? new Refusal("请填写票据中对应本次拨付的金额，以元为单位。", "fen")
        : fen > money.PaidFen + ClassMoney.ToleranceFen ? new Refusal($"票据对应的金额 {Money.Yuan(fen)} 元超过已拨付的 {Money.Yuan(money.PaidFen)} 元；票据开的是全价的，只填对应拨付的部分。", "fen")
        : input.File is null ? new Refusal("请选择票据的扫描件（PDF、JPG 或 PNG）。", "file") : null);

    private static Refusal? Day(MoneyInput input, DateOnly today, string what) => input.Day is not { } day ? new Refusal($"请填写{what}日期，如 {today:yyyy-MM-dd}。", "day")
        : day > today ? new Refusal($"{what}日期在今天之后，请核对。", "day") : null;
}
