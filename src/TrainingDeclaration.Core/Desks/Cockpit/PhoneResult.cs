namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>How a telephone call went.</summary>
public enum PhoneResult
{
    /// <summary>接通.</summary>
    Reached = 1,

    /// <summary>无人接听.</summary>
    NoAnswer,

    /// <summary>占线.</summary>
    Busy,

    /// <summary>号码有误.</summary>
    WrongNumber,
}
