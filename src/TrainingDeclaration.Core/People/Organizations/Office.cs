namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>An organization's role in the chain of declarations.</summary>
public enum Office
{
    /// <summary>组团单位: declares.</summary>
    Unit = 1,

    /// <summary>转报单位: relays what the units below it report.</summary>
    Bureau,

    /// <summary>归口管理部门: reviews, recommends, reports upward (M-45…M-53).</summary>
    Department,

    /// <summary>科技部人才与科普司 or 中科院人事局: issues calls, reviews, plans (M-54…M-63).</summary>
    Authority,
}
