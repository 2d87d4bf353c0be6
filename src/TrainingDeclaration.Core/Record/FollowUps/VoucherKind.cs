namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What a voucher of a settlement is (M-61, M-62). Stored by name; labels in <see cref="SettlementLabels"/>.</summary>
public enum VoucherKind
{
    /// <summary>境外机构账单或票据: only these count towards what is reimbursed.</summary>
    Bill = 1,

    /// <summary>银行付款凭证、购汇水单: what a bill in foreign currency cost.</summary>
    Bank,

    /// <summary>税务备案表.</summary>
    TaxFiling,

    /// <summary>外文票据中文说明.</summary>
    Translation,

    /// <summary>其他.</summary>
    Other,
}
