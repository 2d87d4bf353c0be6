namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>变更申请 as its unit types it; the materials that shall change are typed in their own sections.</summary>
public sealed class ChangeRequest : SectionContent
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the class shall not be held at all (取消).</summary>
    public bool IsCancelled { get; set; }

    /// <summary>The theme that it shall have; null = it keeps its own.</summary>
    public string? Theme { get; set; }

    /// <summary>What the change is, as frozen by its filing; null while it is typed.</summary>
    public ChangeVerdict? Verdict { get; set; }
}
