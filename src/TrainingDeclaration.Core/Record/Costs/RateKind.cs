namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>Which of the published rates it is.</summary>
public enum RateKind
{
    /// <summary>人民币汇率中间价.</summary>
    Middle = 1,

    /// <summary>现汇卖出价 of a bank; recorded for comparison, never chosen for a calculation.</summary>
    Selling,

    /// <summary>其他, with its source: for a currency without a middle rate.</summary>
    Other,
}
