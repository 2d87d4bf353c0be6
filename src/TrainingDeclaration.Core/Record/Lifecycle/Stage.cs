namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>How far declarations of a call have come. Each stage holds the next one, so that the counts narrow.</summary>
public enum Stage
{
    /// <summary>草稿: begun and not ended.</summary>
    Started = 1,

    /// <summary>已报送归口: reported and not back with the unit.</summary>
    Reported,

    /// <summary>归口同意推荐.</summary>
    Recommended,

    /// <summary>已汇总上报: with the authority.</summary>
    ReportedUp,

    /// <summary>纸质或传真到件: reported up, and the department's seal on what is printed now was registered from paper or fax.</summary>
    Sealed,
}
