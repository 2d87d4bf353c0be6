namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>What is chained by day, because it belongs to no act of a declaration.</summary>
public enum ChainRowKind
{
    /// <summary>An entry of the audit trail.</summary>
    Audit,

    /// <summary>An entry of the access log that prints or downloads; views are not chained.</summary>
    Access,

    /// <summary>A registered seal.</summary>
    Seal,

    /// <summary>An extension that was given.</summary>
    Extension,
}
