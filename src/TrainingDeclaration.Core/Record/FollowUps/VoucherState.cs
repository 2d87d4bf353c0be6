namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What Finance thinks of a voucher or an invoice. Stored by name; labels in <see cref="SettlementLabels"/>.</summary>
public enum VoucherState
{
    /// <summary>待核.</summary>
    Pending = 1,

    /// <summary>核可.</summary>
    Accepted,

    /// <summary>不予核可.</summary>
    Refused,
}
