using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>Changes in Chinese, in one place.</summary>
public static class ChangeLabels
{
    /// <summary>Who decides, in a few words.</summary>
    public static string Label(this ChangeRoute route) => route switch
    {
        ChangeRoute.Filed => "备案",
        ChangeRoute.Clerk => "审批",
        ChangeRoute.Leader => "审批，部领导批准",
        ChangeRoute.Cancellation => "取消办班，审批",
        _ => throw new UnreachableException(),
    };
}
