namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Disclosure attribute of a document (M-10, M-68).</summary>
public enum Disclosure
{
    /// <summary>依申请公开.</summary>
    OnRequest = 1,

    /// <summary>主动公开.</summary>
    Proactive,

    /// <summary>不予公开.</summary>
    None,
}
