namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>How a sealed paper arrived.</summary>
public enum SealMedium
{
    /// <summary>纸质.</summary>
    Paper = 1,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>扫描件: only a picture of the sealed paper; paper or fax has yet to arrive.</summary>
    Scan,
}
