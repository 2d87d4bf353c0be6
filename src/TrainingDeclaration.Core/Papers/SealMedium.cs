namespace TrainingDeclaration.Core.Papers;

/// <summary>How a sealed paper came.</summary>
public enum SealMedium
{
    /// <summary>纸质.</summary>
    Paper = 1,

    /// <summary>传真.</summary>
    Fax,
}
