namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>How serious a finding is.</summary>
public enum Grade
{
    /// <summary>提示: food for thought.</summary>
    Hint = 1,

    /// <summary>需说明: asks for a reason and then accepts.</summary>
    NeedsReason,

    /// <summary>错误: blocks 报送.</summary>
    Error,
}
