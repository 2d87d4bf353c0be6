namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>The seats a person may hold in one organization. The last three exclude each other and every business seat.</summary>
public enum SeatKind
{
    /// <summary>经办: fills in, checks, prepares.</summary>
    Clerk = 1,

    /// <summary>负责人: reports, recommends, decides for the organization.</summary>
    Approver,

    /// <summary>单位管理员: grants Clerk and Approver in their own organization.</summary>
    Keeper,

    /// <summary>分管领导, at an authority only (M-56).</summary>
    Leader,

    /// <summary>财务, at an authority only (M-61, M-62).</summary>
    Finance,

    /// <summary>系统管理员: health and jobs.</summary>
    SystemAdmin,

    /// <summary>安全管理员: grants authority and administrator seats, ends sessions.</summary>
    SecurityAdmin,

    /// <summary>审计管理员: reads sign-ins, grants and the access log.</summary>
    AuditAdmin,
}
