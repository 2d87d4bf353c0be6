using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>One line of the bundle's table.</summary>
/// <param name="Row">Null for a candidate that is not in the bundle.</param>
/// <param name="Opinion">归口管理部门意见 as the list prints it; null for a candidate.</param>
/// <param name="Preflight">Null once the bundle was reported.</param>
public sealed record BundleLine(Declaration Declaration, BundleRow? Row, string? Opinion, Preflight? Preflight)
{
    /// <summary>Whether it keeps the bundle from being reported.</summary>
    public bool IsBlocked => Preflight?.Verdict == PreflightVerdict.Blocked;
}
