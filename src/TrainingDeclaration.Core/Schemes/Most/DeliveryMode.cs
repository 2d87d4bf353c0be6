namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>授课形式 (M-18).</summary>
public enum DeliveryMode
{
    /// <summary>封闭式: gathered in one place.</summary>
    Centralized = 1,

    /// <summary>分散式: each at their own unit.</summary>
    Distributed,
}
