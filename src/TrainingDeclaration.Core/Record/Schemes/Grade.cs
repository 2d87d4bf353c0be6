namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How grave a finding is.</summary>
public enum Grade
{
    /// <summary>提示: to think about.</summary>
    Hint = 1,

    /// <summary>需说明: asks for a reason, then accepts.</summary>
    NeedsReason,

    /// <summary>错误: blocks 报送.</summary>
    Error,
}
