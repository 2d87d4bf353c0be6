namespace TrainingDeclaration.Core.Desks.ChainDesk;

/// <summary>What a verification finds wrong.</summary>
public enum ChainFaultKind
{
    /// <summary>内容被改: an entry does not say what its hash says.</summary>
    Changed,

    /// <summary>缺少: an entry is gone from the middle.</summary>
    Missing,

    /// <summary>多出: there are entries behind the last known one.</summary>
    Extra,

    /// <summary>次序: entries have changed places.</summary>
    Order,

    /// <summary>整段被截: the end of a stream, or all of it, is gone.</summary>
    Cut,

    /// <summary>块被重算: a block does not follow from what it holds, or was not made with the key.</summary>
    Block,

    /// <summary>比库外锚点旧: the database holds less than an anchor outside proves.</summary>
    Older,

    /// <summary>与库外锚点不符: a block is another than the one that an anchor outside names.</summary>
    Anchor,

    /// <summary>存证内容被改: a form, paper, remark or figure is another than the one that its act left.</summary>
    Evidence,

    /// <summary>文件缺失或被改: a stored file is gone, or other bytes.</summary>
    File,
}
