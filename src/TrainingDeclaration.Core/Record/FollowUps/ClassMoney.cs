namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>The money of a class, in fen, from what was granted to what was paid (M-42, M-43, F-09). Pure: every limit on money is judged here.</summary>
/// <param name="GrantedFen">By the plan.</param>
/// <param name="FundedFen">By the valid funding notice; null = there is none.</param>
/// <param name="ClearedFen">By the decision on the settlement; null = there is none, or it was taken back.</param>
/// <param name="Payments">Payments and refunds.</param>
/// <param name="ConfirmedFen">What the confirmed invoices answer.</param>
public sealed record ClassMoney(long GrantedFen, long? FundedFen, long? ClearedFen, IReadOnlyList<Payment> Payments, long ConfirmedFen)
{
    /// <summary>By so much confirmed invoices may differ from what was paid, for rounding (M-43, A-26).</summary>
    public const long ToleranceFen = 100;

    /// <summary>What was paid, less what was paid back.</summary>
    public long PaidFen => Payments.Sum(payment => payment.Reverses is null ? payment.Fen : -payment.Fen);

    /// <summary>待拨付: what is still to be paid.</summary>
    public long ToPayFen => Math.Max(0, (ClearedFen ?? 0) - PaidFen);

    /// <summary>待退: what was paid beyond the decision, because that was lowered later.</summary>
    public long ToRefundFen => Math.Max(0, PaidFen - (ClearedFen ?? 0));

    /// <summary>结余: what the notice says beyond the decision.</summary>
    public long SavedFen => (FundedFen ?? 0) - (ClearedFen ?? 0);

    /// <summary>未通知: what was granted beyond the notice.</summary>
    public long UnfundedFen => GrantedFen - (FundedFen ?? 0);

    /// <summary>What is left of a payment after its refunds; null = there is no such payment.</summary>
    public long? LeftOf(int ordinal) => Payments.FirstOrDefault(payment => payment.Ordinal == ordinal && payment.Reverses is null) is { } paid
        ? paid.Fen - Payments.Where(payment => payment.Reverses == ordinal).Sum(refund => refund.Fen) : null;

    /// <summary>Whether exactly what was decided is paid; at 0 that holds at once.</summary>
    public bool IsPaidInFull => ClearedFen is not null && ToPayFen == 0 && ToRefundFen == 0;

    /// <summary>Whether the confirmed invoices answer what was paid.</summary>
    public bool IsInvoiced => Math.Abs(ConfirmedFen - PaidFen) <= ToleranceFen;

    /// <summary>What does not add up, each in a sentence; empty as long as every row was written by the rules.</summary>
    public IEnumerable<string> Broken()
    {
        if (FundedFen > GrantedFen)
        {
            yield return "资助额度大于计划核定额";
        }

        if (ClearedFen > FundedFen)
        {
            yield return "核销金额大于资助额度";
        }

        if (Payments.Any(payment => payment.Fen <= 0))
        {
            yield return "有一笔拨付或退款不大于零";
        }

        if (Payments.Any(payment => payment.Reverses is { } reversed && LeftOf(reversed) is null or < 0))
        {
            yield return "退款没有对应的拨付，或超过该笔拨付";
        }

        if (PaidFen > (FundedFen ?? 0))
        {
            yield return "拨付合计大于资助额度";
        }
    }
}
