using System.Diagnostics;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What a clerk must look at in a scan of many forms.</summary>
public enum ScanFlag
{
    /// <summary>重复: the same form appeared earlier in the same scan.</summary>
    Duplicate = 1,

    /// <summary>已被新一次报送替换.</summary>
    Replaced,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>未知查验码.</summary>
    UnknownCode,

    /// <summary>未读出查验码.</summary>
    Unreadable,

    /// <summary>倒置.</summary>
    UpsideDown,

    /// <summary>缺页.</summary>
    MissingPages,

    /// <summary>一页上有两个查验码: there is another form on the same page.</summary>
    SharedPage,

    /// <summary>不能显示，没有核对.</summary>
    NotShown,
}

/// <summary>The flags in Chinese.</summary>
public static class ScanFlagLabels
{
    public static string Label(this ScanFlag flag) => flag switch
    {
        ScanFlag.Duplicate => "重复",
        ScanFlag.Replaced => "已被替换",
        ScanFlag.Withdrawn => "已撤回",
        ScanFlag.UnknownCode => "未知查验码",
        ScanFlag.Unreadable => "未读出查验码",
        ScanFlag.UpsideDown => "倒置",
        ScanFlag.MissingPages => "缺页",
        ScanFlag.SharedPage => "一页上有两个查验码",
        ScanFlag.NotShown => "不能显示，请对照原件",
        _ => throw new UnreachableException(),
    };
}
