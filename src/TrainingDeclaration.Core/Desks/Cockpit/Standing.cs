namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>How much of what is expected of an office is done.</summary>
public enum Standing
{
    /// <summary>未上报 or 未报送.</summary>
    Nothing = 1,

    /// <summary>部分.</summary>
    Part,

    /// <summary>已上报 or 已报送.</summary>
    All,
}
