namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>How a rate is quoted, which its source decides.</summary>
public enum RateQuote
{
    /// <summary>Yuan per unit of the currency.</summary>
    PerOne = 1,

    /// <summary>Yuan per 100 units of the currency.</summary>
    PerHundred,

    /// <summary>Units of the currency per 100 yuan.</summary>
    ForeignPerHundredYuan,
}
