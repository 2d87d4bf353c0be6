namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>Whom a class is for (C-11, C-20, C-50).</summary>
public enum AudienceKind
{
    /// <summary>科研人员.</summary>
    Research = 1,

    /// <summary>科技人员.</summary>
    Science,

    /// <summary>专业技术人员.</summary>
    Technical,

    /// <summary>管理人员.</summary>
    Management,

    /// <summary>其他.</summary>
    Other,
}
