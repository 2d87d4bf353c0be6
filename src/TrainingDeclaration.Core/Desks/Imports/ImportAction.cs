namespace TrainingDeclaration.Core.Desks.Imports;

/// <summary>What a row of an uploaded list would do.</summary>
public enum ImportAction
{
    /// <summary>不变.</summary>
    None = 1,

    /// <summary>新增.</summary>
    Add,

    /// <summary>更新.</summary>
    Change,

    /// <summary>疑似同一人: same name and employer, another mobile. A person decides.</summary>
    Suspect,

    /// <summary>有误.</summary>
    Refuse,
}
