namespace TrainingDeclaration.Core.Access;

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
}
