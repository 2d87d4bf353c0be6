namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>One point of a call's check list (审核要点): what the reviewer confirms, and the group it belongs to.</summary>
public sealed record CheckPoint(string Text, string Group)
{
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
