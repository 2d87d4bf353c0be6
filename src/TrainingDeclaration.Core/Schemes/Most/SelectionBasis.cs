namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>选择依据: why this institution (M-27).</summary>
public enum SelectionBasis
{
    /// <summary>合作机构: a partner of the ministry.</summary>
    Partner = 1,

    /// <summary>合作基础: good cooperation so far.</summary>
    Cooperation,

    /// <summary>线上经验: experience with online training.</summary>
    OnlineExperience,
}
