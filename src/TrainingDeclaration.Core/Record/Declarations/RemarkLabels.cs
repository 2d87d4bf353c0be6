namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Labels for remarks, in one place.</summary>
public static class RemarkLabels
{
    /// <summary>需修改, 提示 or 内部.</summary>
    public static string Label(this RemarkKind kind) => kind switch
    {
        RemarkKind.Correction => "需修改",
        RemarkKind.Hint => "提示",
        RemarkKind.Internal => "内部",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>改了 or 未改.</summary>
    public static string Label(this AnswerKind kind) => kind == AnswerKind.Changed ? "改了" : "未改";

    /// <summary>已解决, 已撤回 or 已再提.</summary>
    public static string Label(this RemarkEnd end) => end switch
    {
        RemarkEnd.Resolved => "已解决",
        RemarkEnd.Withdrawn => "已撤回",
        RemarkEnd.RaisedAgain => "已再提",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>「改了：…」, as one text; null if there is no answer at all.</summary>
    public static string? AnswerText(this Remark remark) => (remark.AnswerKind, remark.Answer) switch
    {
        ({ } kind, { } words) => $"{kind.Label()}：{words}",
        ({ } kind, null) => kind.Label(),
        (null, { } words) => words,
        _ => null,
    };
}
