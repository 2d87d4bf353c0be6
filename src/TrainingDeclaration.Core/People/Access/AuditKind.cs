namespace TrainingDeclaration.Core.People.Access;

/// <summary>What an <see cref="AuditEntry"/> records.</summary>
public enum AuditKind
{
    /// <summary>登录.</summary>
    SignIn = 1,

    /// <summary>退出登录.</summary>
    SignOut,

    /// <summary>修改密码.</summary>
    PasswordChange,

    /// <summary>新建账号.</summary>
    AccountCreated,

    /// <summary>停用账号.</summary>
    AccountSuspended,

    /// <summary>恢复账号.</summary>
    AccountRestored,

    /// <summary>授予岗位.</summary>
    SeatGranted,

    /// <summary>撤销岗位.</summary>
    SeatRevoked,

    /// <summary>结束会话.</summary>
    SessionsEnded,

    /// <summary>发放激活链接.</summary>
    ActivationIssued,

    /// <summary>新增单位.</summary>
    OrganizationAdded,

    /// <summary>修改单位.</summary>
    OrganizationChanged,

    /// <summary>停用单位.</summary>
    OrganizationRetired,

    /// <summary>恢复单位.</summary>
    OrganizationRestored,

    /// <summary>导入单位名录.</summary>
    DirectoryImported,

    /// <summary>调整隶属.</summary>
    OrganizationMoved,

    /// <summary>指定代理.</summary>
    DeputyAppointed,

    /// <summary>结束代理.</summary>
    DeputyEnded,

    /// <summary>导入标准表.</summary>
    CostTableImported,

    /// <summary>核对标准表.</summary>
    CostTableVerified,

    /// <summary>停用标准表.</summary>
    CostTableRetired,

    /// <summary>登记汇率.</summary>
    RateRecorded,

    /// <summary>核对汇率.</summary>
    RateVerified,

    /// <summary>停用汇率.</summary>
    RateRetired,

    /// <summary>修改办班要求.</summary>
    FollowUpTermsChanged,
}
