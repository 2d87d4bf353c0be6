using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>States of a bundle in Chinese.</summary>
public static class BundleLabels
{
    public static string Label(this BundleState state) => state switch
    {
        BundleState.Compiling => "编制中",
        BundleState.Frozen => "已冻结",
        BundleState.ReportedUp => "已上报",
        BundleState.PartlyReturned => "部分退回",
        _ => throw new UnreachableException(),
    };
}
