namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What a reader looks for in the list of classes.</summary>
public enum FollowUpFilter
{
    /// <summary>All.</summary>
    All = 1,

    /// <summary>Those whose dossier lies with the reader's office.</summary>
    Mine,

    /// <summary>Those that are being held.</summary>
    Held,

    /// <summary>Those with a serious incident that has not ended.</summary>
    Serious,

    /// <summary>Those with money for which no invoice has come.</summary>
    Uninvoiced,

    /// <summary>Those with an invoice that waits for a verdict.</summary>
    Invoices,

    /// <summary>Those that can be concluded.</summary>
    Closable,

    /// <summary>Those whose unit should have filed.</summary>
    Overdue,
}
