namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Who decides on a change, the least first (§5.3 of what follows the plan). Stored by name.</summary>
public enum ChangeRoute
{
    /// <summary>备案: it is reported, and valid at once.</summary>
    Filed = 1,

    /// <summary>审批: the authority's clerk decides.</summary>
    Clerk,

    /// <summary>The clerk checks it, the leader decides.</summary>
    Leader,

    /// <summary>取消: the clerk decides that the class is not held.</summary>
    Cancellation,
}
