using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What the acts on the money of a class need, and its end.</summary>
internal static class SettlementNeeds
{
    public static readonly IReadOnlyDictionary<Need, NeedCheck> Checks = new Dictionary<Need, NeedCheck>
    {
        [Need.VoucherVerdicts] = NeedCheck.Typed(Unjudged),
        [Need.VouchersChecked] = new(on => Unchecked(on.Facts) is > 0 and var left ? new Refusal($"还有 {left} 张单据没有核对，请先逐张核对。") : null),
        [Need.AboveReference] = new(on => on.Facts.Clearing switch
        {
            { IsExcessAllowed: true } => new Refusal("这次报送已经超额核准。"),
            { Reference: { } reference } basis when Math.Min(basis.ClaimedFen, Math.Min(basis.FundedFen, basis.BillsFen)) > reference.TotalFen => null,
            _ => new Refusal("申请的金额没有超过按实际出勤的测算，不需要超额核准。"),
        }),
        [Need.ClearedAmount] = NeedCheck.Typed((on, input) => on.Facts.Clearing is { } basis ? MoneyRules.Clearing(basis, input.Money, input.Comment) : null),
        [Need.Extension] = NeedCheck.Typed(NotExtended),
        [Need.NothingToClear] = new(on => on.Facts.Settlement?.Notice?.FundedFen > 0 && DeadlineLadder.IsInTime(on.ReceivedAt, on.Facts.Due(Office.Unit).At)
            ? new Refusal($"核销期限{BeijingTime.Deadline(on.Facts.Due(Office.Unit).At ?? default, on.ReceivedAt)}（北京时间）还没有到。期限内没有报送的，才能按零结清。") : null),
        [Need.Payment] = new(on => on.Facts.Money is { ToPayFen: 0 } money
                ? new Refusal(money.ClearedFen == 0 ? "已按零结清，没有要拨付的。" : "已全额拨付。") : null,
            (on, input) => on.Facts.Money is { } money ? MoneyRules.Payment(money, input.Money, Today(on)) : null),
        [Need.Refund] = new(on => on.Facts.Money is { PaidFen: 0 } ? new Refusal("没有拨付，不用退款。") : null,
            (on, input) => on.Facts.Money is { } money ? MoneyRules.Refund(money, input.Money, input.Comment, Today(on)) : null),
        [Need.Invoice] = new(on => on.Facts.Money is { PaidFen: 0 } ? new Refusal("还没有拨付；收到款后再报送票据。") : null,
            (on, input) => on.Facts.Money is { } money ? MoneyRules.Invoice(money, input.Money, Today(on)) ?? TextRules.TooLong(input.Comment, RuleReasons.Longest, "comment") : null),
        [Need.OpenInvoice] = new(on => on.Facts.Settlement?.Invoices.Any(invoice => invoice.State == VoucherState.Pending) == true ? null : new Refusal("没有待确认的票据。"),
            (on, input) => on.Facts.Settlement?.Invoices.Any(invoice => invoice.State == VoucherState.Pending && invoice.Ordinal == input.Money.Ordinal) == true
                ? TextRules.TooLong(input.Comment, RuleReasons.Longest, "comment") : new Refusal("请选择待确认的票据；可能已由同事办理，请刷新。", "ordinal")),
        [Need.SummaryAccepted] = new(on => on.Facts.Settlement?.Summary == DossierState.Accepted ? null : new Refusal("培训总结还没有审核通过。")),
        [Need.SettlementDone] = new(on => Unsettled(on.Facts.Money)),
        [Need.InvoicesEqualPaid] = new(on => on.Facts.Money is { IsInvoiced: false } money
            ? new Refusal($"确认的票据合计 {Money.Yuan(money.ConfirmedFen)} 元，拨付合计 {Money.Yuan(money.PaidFen)} 元，两者应当相等。") : null),
        [Need.NoOpenIncident] = new(on => on.Facts.Record?.Open.Count() is > 0 and var open ? new Refusal($"还有 {open} 个情况没有办结。") : null),
        [Need.NothingPaid] = new(on => on.Facts.Money is { PaidFen: > 0 } money ? new Refusal($"已拨付 {Money.Yuan(money.PaidFen)} 元，不能终止；请先登记退款。") : null),
    };

    private static DateOnly Today(NeedCase on) => BeijingTime.DateOf(on.ReceivedAt);

    /// <summary>How many vouchers of the filing nobody has checked.</summary>
    private static int Unchecked(Facts facts)
    {
        var states = facts.Settlement?.Vouchers.ToDictionary(voucher => voucher.RowId, voucher => voucher.State) ?? [];
        return facts is { Filing: { } filing, Rules.Vouchers: { } of }
            ? of(DossierContent.Read(filing)).Count(voucher => states.GetValueOrDefault(voucher.RowId, VoucherState.Pending) == VoucherState.Pending) : 0;
    }

    private static Refusal? Unjudged(NeedCase on, ActInput input)
    {
        if (on.Facts is not { Filing: { } filing, Rules.Vouchers: { } of })
        {
            return null;
        }

        var vouchers = of(DossierContent.Read(filing)).ToDictionary(voucher => voucher.RowId);
        foreach (var (row, verdict) in input.Money.Verdicts)
        {
            if (vouchers.GetValueOrDefault(row) is not { } voucher)
            {
                return new Refusal("有一张单据已不在这次报送里，请刷新。");
            }

            var field = $"why.{row}";
            if (verdict is { State: VoucherState.Refused, Reason: null })
            {
                return new Refusal($"{voucher.Label}：请写明不予核可的理由。", field);
            }

            if ((TextRules.TooLong(verdict.Reason, Voucher.LongestReason, field)) is { } tooLong)
            {
                return tooLong;
            }

            if (verdict.State != VoucherState.Refused && voucher.Identity is { } identity && on.Facts.Settlement?.UsedElsewhere.Contains(identity) == true)
            {
                return new Refusal($"{voucher.Label}：这张单据已在另一个班次报销，不能核可。", field);
            }
        }

        return input.Money.Verdicts.Count == 0 ? new Refusal("请至少核对一张单据：选“核可”或“不予核可”。") : null;
    }

    private static Refusal? NotExtended(NeedCase on, ActInput input) => input.Money.Day is not { } day ? new Refusal("请填写延长到的日期，如 2022-12-20。", "day")
        : BeijingTime.EndOf(day) <= on.ReceivedAt ? new Refusal("延长到的日期已过，请填写今天或以后的日期。", "day")
        : on.Facts.Due(Office.Unit).At is { } due && BeijingTime.EndOf(day) <= due ? new Refusal($"现在的期限是{BeijingTime.Deadline(due, on.ReceivedAt)}，请填写更晚的日期。", "day")
        : input.Comment is null ? new Refusal("请写明延长的理由。", "comment") : TextRules.TooLong(input.Comment, RuleReasons.Longest, "comment");

    private static Refusal? Unsettled(ClassMoney? money) => money?.ClearedFen is null ? new Refusal("财务核销材料还没有核销。")
        : money.ToPayFen > 0 ? new Refusal($"核销 {Money.Yuan(money.ClearedFen)} 元，还有 {Money.Yuan(money.ToPayFen)} 元没有拨付。")
        : money.ToRefundFen > 0 ? new Refusal($"拨付多于核销 {Money.Yuan(money.ToRefundFen)} 元，还没有退回。") : null;
}
