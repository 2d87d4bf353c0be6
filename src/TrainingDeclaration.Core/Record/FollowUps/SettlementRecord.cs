using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Everything that is known of the money of a class from its end on, read once.</summary>
/// <param name="State">State of the settlement; null = there is none.</param>
/// <param name="Summary">State of the summary; null = there is none.</param>
/// <param name="Notice">The valid funding notice; null = there is none.</param>
/// <param name="Vouchers">As Finance has checked them.</param>
/// <param name="Latest">The latest decision, whether or not it was taken back.</param>
/// <param name="Payments">In the order in which they were recorded.</param>
/// <param name="Invoices">In the order in which they were filed.</param>
public sealed record SettlementRecord(
    DossierState? State, DossierState? Summary, FundingNotice? Notice, IReadOnlyList<Voucher> Vouchers, Clearing? Latest,
    IReadOnlyList<Payment> Payments, IReadOnlyList<Invoice> Invoices)
{
    /// <summary>The decision that counts; null = there is none.</summary>
    public Clearing? Clearing => State == DossierState.Accepted ? Latest : null;

    /// <summary>The identities of vouchers that other classes hold, among those of this settlement.</summary>
    public IReadOnlySet<string> UsedElsewhere { get; init; } = new HashSet<string>();

    /// <summary>The rate of the dollar on the day; null = none is known.</summary>
    public RateFigures? Dollar { get; init; }

    /// <summary>Whether the leader has allowed more than the attendance gives, for the current filing.</summary>
    public bool IsExcessAllowed { get; init; }

    /// <summary>The money of the class.</summary>
    /// <param name="grantedFen">By the plan.</param>
    public ClassMoney Money(long grantedFen) => new(
        grantedFen, Notice?.FundedFen, Clearing?.ClearedFen, Payments, Invoices.Where(invoice => invoice.State == VoucherState.Accepted).Sum(invoice => invoice.Fen));
}
