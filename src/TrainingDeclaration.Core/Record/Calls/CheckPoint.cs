using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>One point of a call's check list (审核要点): what the reviewer confirms, and the group it belongs to.</summary>
public sealed record CheckPoint(string Text, string Group)
{
    /// <summary>Maximum length of its text in characters.</summary>
    public const int Longest = 60;

    private const int LongestGroup = 10;

    /// <summary>The point as a line such as 必要性：培训目标紧扣国家重点任务.</summary>
    public string Line => Group.Length > 0 ? $"{Group}：{Text}" : Text;

    /// <summary>The points of a text, one per line; equal ones once. Without a short group before a colon, the whole line is the point.</summary>
    public static IReadOnlyList<CheckPoint> Read(string? lines) =>
        [.. (lines ?? "").Split('\n').Select(TextRules.Clean).OfType<string>().Select(OfLine).DistinctBy(point => point.Text)];

    private static CheckPoint OfLine(string line) => line.Split(['：', ':'], 2) is [{ Length: > 0 and <= LongestGroup } group, { Length: > 0 } text]
        ? new CheckPoint(text.Trim(), group.Trim()) : new CheckPoint(line, "");

    /// <summary>What a call asks by default.</summary>
    public static readonly IReadOnlyList<CheckPoint> Usual =
    [
        new("培训目标紧扣国家重点任务", "必要性"),
        new("境外资源不可替代，国内无同类课程", "必要性"),
        new("人数、天数与内容相称", "合理性"),
        new("经费预算与规模、天数相称，申请资助的只列境外培训费", "合理性"),
        new("境外机构资质与合作基础", "合理性"),
        new("未见涉密、敏感内容", "安全"),
        new("盖章件与当前版本一致", "盖章"),
    ];
}
