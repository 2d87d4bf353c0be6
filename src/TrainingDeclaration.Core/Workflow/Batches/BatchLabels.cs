using System.Diagnostics;

namespace TrainingDeclaration.Core.Workflow.Batches;

/// <summary>The states of a row in Chinese.</summary>
public static class BatchLabels
{
    /// <summary>The state as people read it.</summary>
    public static string Label(this RowState state) => state switch
    {
        RowState.Ready => "可办理",
        RowState.Unready => "不可办理",
        RowState.Done => "成功",
        RowState.Taken => "已被他人处理",
        RowState.Failed => "未通过校验",
        _ => throw new UnreachableException(),
    };
}
