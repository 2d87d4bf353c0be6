namespace TrainingDeclaration.Core.Record.Chain;

/// <summary>What is chained by rows, because it belongs to no act of a declaration: the first four by day, the others in the stream of the thing itself.</summary>
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

    /// <summary>A frozen paper of a bundle, a plan or a call, in the stream of that.</summary>
    Paper,

    /// <summary>A bundle that was reported up: what it says of itself, and its order.</summary>
    Bundle,

    /// <summary>A plan of which every item was issued: its title, its order, the plan numbers.</summary>
    Plan,

    /// <summary>A cost table that was verified, with its lines.</summary>
    CostTable,

    /// <summary>That a verified cost table was retired.</summary>
    CostTableRetired,

    /// <summary>An exchange rate that was verified.</summary>
    Rate,

    /// <summary>That a verified exchange rate was retired.</summary>
    RateRetired,
}
