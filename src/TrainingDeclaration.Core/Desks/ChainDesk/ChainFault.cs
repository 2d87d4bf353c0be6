namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>The first fault of a stream or block.</summary>
/// <param name="Place">Which stream or block, in words: a declaration by number or key, a day, a block.</param>
/// <param name="Sequence">The entry, if one is meant.</param>
public sealed record ChainFault(ChainFaultKind Kind, string Place, int? Sequence)
{
    /// <summary>The kind in words.</summary>
    public string Label => Kind switch
    {
        ChainFaultKind.Changed => "内容被改",
        ChainFaultKind.Missing => "缺少",
        ChainFaultKind.Extra => "多出",
        ChainFaultKind.Order => "次序",
        ChainFaultKind.Cut => "整段被截",
        ChainFaultKind.Block => "块被重算",
        ChainFaultKind.Older => "比库外锚点旧",
        ChainFaultKind.Anchor => "与库外锚点不符",
        ChainFaultKind.Evidence => "存证内容被改",
        ChainFaultKind.File => "文件缺失或被改",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };

    /// <summary>All of it in one line.</summary>
    public string Text => Sequence is { } number ? $"{Label}：{Place}，第 {number} 条" : $"{Label}：{Place}";
}
