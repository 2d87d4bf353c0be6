namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What the value of a <see cref="Limit"/> means.</summary>
public enum LimitKind
{
    /// <summary>A whole number.</summary>
    Number = 1,

    /// <summary>An amount in fen.</summary>
    Amount,

    /// <summary>A Beijing date as a number such as 20221205.</summary>
    Day,

    /// <summary>1 = yes, 0 = no.</summary>
    Switch,

    /// <summary>A member of an enumeration.</summary>
    Choice,
}
