namespace TrainingDeclaration.Core.People.Access;

/// <summary>What was done with an object that was accessed.</summary>
public enum AccessKind
{
    /// <summary>查看.</summary>
    View = 1,

    /// <summary>打印.</summary>
    Print,

    /// <summary>下载.</summary>
    Download,

    /// <summary>查看全文: personal data that is masked otherwise, for a purpose.</summary>
    Unmask,

    /// <summary>导出: a list of persons that leaves the system, for a purpose.</summary>
    Export,
}
