namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>States of a bundle.</summary>
public enum BundleState
{
    /// <summary>编制中.</summary>
    Compiling = 1,

    /// <summary>已冻结: order and submissions are fixed, the list is printed.</summary>
    Frozen,

    /// <summary>已上报.</summary>
    ReportedUp,

    /// <summary>部分退回: some forms were returned, the others stand.</summary>
    PartlyReturned,
}
