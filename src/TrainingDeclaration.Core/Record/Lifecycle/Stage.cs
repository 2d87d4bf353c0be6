namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>How far declarations of a call have come. Each stage includes the next one, so the counts narrow.</summary>
public enum Stage
{
    /// <summary>草稿: started and not ended.</summary>
    Started = 1,

    /// <summary>已报送归口: reported and not back with the unit.</summary>
    Reported,

    /// <summary>归口同意推荐.</summary>
    Recommended,

    /// <summary>已汇总上报: with the authority.</summary>
    ReportedUp,

    /// <summary>纸质或传真到件: reported up, and the department's seal on the current print was registered from paper or fax.</summary>
    Sealed,
}
