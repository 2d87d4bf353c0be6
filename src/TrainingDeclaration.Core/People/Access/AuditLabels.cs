using System.Diagnostics;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Audit and access kinds in Chinese.</summary>
public static class AuditLabels
{
    public static string Label(this AuditKind kind) => kind switch
    {
        AuditKind.SignIn => "登录",
        AuditKind.SignOut => "退出登录",
        AuditKind.PasswordChange => "修改密码",
        AuditKind.AccountCreated => "新建账号",
        AuditKind.AccountSuspended => "停用账号",
        AuditKind.AccountRestored => "恢复账号",
        AuditKind.SeatGranted => "授予岗位",
        AuditKind.SeatRevoked => "撤销岗位",
        AuditKind.SessionsEnded => "结束会话",
        AuditKind.ActivationIssued => "发放激活链接",
        AuditKind.OrganizationAdded => "新增单位",
        AuditKind.OrganizationChanged => "修改单位",
        AuditKind.OrganizationRetired => "停用单位",
        AuditKind.OrganizationRestored => "恢复单位",
        AuditKind.DirectoryImported => "导入单位名录",
        AuditKind.OrganizationMoved => "调整隶属",
        AuditKind.DeputyAppointed => "指定代理",
        AuditKind.DeputyEnded => "结束代理",
        AuditKind.CostTableImported => "导入标准表",
        AuditKind.CostTableVerified => "核对标准表",
        AuditKind.CostTableRetired => "停用标准表",
        AuditKind.RateRecorded => "登记汇率",
        AuditKind.RateVerified => "核对汇率",
        AuditKind.RateRetired => "停用汇率",
        AuditKind.FollowUpTermsChanged => "修改办班要求",
        _ => throw new UnreachableException(),
    };

    public static string Label(this AccessKind kind) => kind switch
    {
        AccessKind.View => "查看",
        AccessKind.Print => "打印",
        AccessKind.Download => "下载",
        AccessKind.Unmask => "查看全文",
        AccessKind.Export => "导出",
        _ => throw new UnreachableException(),
    };
}
