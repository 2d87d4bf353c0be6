namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What a remark asks, and of whom. Stored by name.</summary>
public enum RemarkKind
{
    /// <summary>需修改: must be answered before the next report, and ended by its office before that office decides.</summary>
    Correction = 1,

    /// <summary>提示: sent with a return like a correction; may stay unanswered and blocks nothing.</summary>
    Hint,

    /// <summary>内部: never leaves the office that wrote it.</summary>
    Internal,
}
