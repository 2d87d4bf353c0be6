namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What an agreement must settle, or should. Stored by name.</summary>
public enum AgreementClause
{
    /// <summary>教师着装 (M-33).</summary>
    Dress = 1,

    /// <summary>授课不涉及敏感话题 (M-33).</summary>
    SensitiveTopics,

    /// <summary>不涉及意识形态问题 (M-33).</summary>
    Ideology,

    /// <summary>不可抗力（含疫情） (M-33).</summary>
    ForceMajeure,

    /// <summary>保密 (M-29).</summary>
    Secrecy,

    /// <summary>录播使用与知识产权 (H-05).</summary>
    Recordings,

    /// <summary>个人信息 (H-05).</summary>
    PersonalData,
}
