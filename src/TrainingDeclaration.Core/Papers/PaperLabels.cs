using System.Diagnostics;

namespace TrainingDeclaration.Core.Papers;

/// <summary>Papers and seals in Chinese, said once.</summary>
public static class PaperLabels
{
    public static string Label(this SealKind kind) => kind == SealKind.Unit ? "组团单位公章" : "归口管理部门公章";

    public static string Label(this SealMedium medium) => medium == SealMedium.Paper ? "纸质" : "传真";

    public static string Label(this DeskVerdict verdict) => verdict switch
    {
        DeskVerdict.Current => "一致：是当前版本",
        DeskVerdict.SameContent => "版本已更新，印刷内容未变",
        DeskVerdict.Replaced => "已被新一次报送替换",
        DeskVerdict.Withdrawn => "已撤回",
        _ => throw new UnreachableException(),
    };
}
