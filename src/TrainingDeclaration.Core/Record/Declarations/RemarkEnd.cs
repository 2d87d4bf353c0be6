namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>How a remark was ended by its office. Stored by name.</summary>
public enum RemarkEnd
{
    /// <summary>已解决.</summary>
    Resolved = 1,

    /// <summary>撤回: it should not have been made, or no longer needs an answer.</summary>
    Withdrawn,

    /// <summary>再提意见: another remark replaces it and refers to it.</summary>
    RaisedAgain,
}
