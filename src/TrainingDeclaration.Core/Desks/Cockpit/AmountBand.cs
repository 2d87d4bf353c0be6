namespace TrainingDeclaration.Core.Desks.Cockpit;

/// <summary>Bands of the requested amount, lower limit inclusive.</summary>
public enum AmountBand
{
    /// <summary>No amount.</summary>
    None = 1,

    /// <summary>Below 10 万元.</summary>
    BelowTen,

    /// <summary>10 to 20 万元.</summary>
    TenToTwenty,

    /// <summary>20 to 30 万元.</summary>
    TwentyToThirty,

    /// <summary>30 to 50 万元.</summary>
    ThirtyToFifty,

    /// <summary>50 万元 or more.</summary>
    FromFifty,
}
