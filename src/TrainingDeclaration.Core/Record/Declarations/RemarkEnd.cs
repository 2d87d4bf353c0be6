namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>How its office has ended a remark. Stored by name.</summary>
public enum RemarkEnd
{
    /// <summary>已解决.</summary>
    Resolved = 1,

    /// <summary>撤回: it should not have been said, or need not be answered any more.</summary>
    Withdrawn,

    /// <summary>再提意见: another remark stands in its place and names it.</summary>
    RaisedAgain,
}
