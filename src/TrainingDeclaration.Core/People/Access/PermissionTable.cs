using TrainingDeclaration.Core.People.Accounts;
using static TrainingDeclaration.Core.People.Accounts.SeatKind;
using static TrainingDeclaration.Core.People.Organizations.Office;

namespace TrainingDeclaration.Core.People.Access;

/// <summary>Who may do what outside the life of a declaration: one row per permission; nothing else decides it.</summary>
public static class PermissionTable
{
    private static readonly SeatKind[] Business = [Clerk, Approver, Leader, Finance];

    public static readonly IReadOnlyList<PermissionRow> Rows =
    [
        new(Permission.SeeDeclarations, [], Business, "查看申报"),
        new(Permission.DeclareForUnit, [Unit], [Clerk, Approver], "填写本单位申报"),
        new(Permission.BeginDeclarations, [Unit], [Clerk], "新建申报"),
        new(Permission.ReportDeclarations, [Unit], [Approver], "报送申报"),
        new(Permission.TakeInWord, [Unit, Department], [Clerk], "导入 Word 表"),
        new(Permission.Review, [Bureau, Department, Authority], Business, "审核申报"),
        new(Permission.WriteRemarks, [Bureau, Department, Authority], [Clerk, Approver], "写审核意见"),
        new(Permission.ReleaseDecisions, [Department], [Approver], "发布审核决定"),
        new(Permission.KeepReasons, [Bureau, Department, Authority], [Approver, Keeper], "维护意见库"),
        new(Permission.SeeBundles, [Department, Authority], Business, "查看汇总") { ForUnitsThatReportUp = true },
        new(Permission.Bundles, [Department], [Clerk, Approver], "编制汇总") { ForUnitsThatReportUp = true },
        new(Permission.ReportBundles, [Department], [Approver], "汇总上报") { ForUnitsThatReportUp = true },
        new(Permission.Merit, [Authority], [Clerk, Leader], "遴选项目"),
        new(Permission.KeepMerit, [Authority], [Clerk], "评分和排序"),
        new(Permission.Papers, [Department, Authority], [Clerk, Approver], "登记盖章件"),
        new(Permission.Remind, [Bureau, Department, Authority], [Clerk, Approver], "催办和登记通话"),
        new(Permission.Plans, [Authority], Business, "查看计划"),
        new(Permission.CompilePlans, [Authority], [Clerk], "编制计划"),
        new(Permission.DecidePlans, [Authority], [Leader], "审批计划"),
        new(Permission.SeeStandards, [Authority], [Clerk, Finance], "查看标准与汇率") { OnlyWherePaidByStandards = true },
        new(Permission.KeepStandards, [Authority], [Clerk], "导入标准、登记汇率") { OnlyWherePaidByStandards = true },
        new(Permission.VerifyStandards, [Authority], [Finance], "核对标准与汇率") { OnlyWherePaidByStandards = true },
        new(Permission.Pay, [Authority], [Finance], "成批登记拨付") { OnlyWherePaidByStandards = true },
        new(Permission.SeeTrainees, [Unit, Department, Authority], [Clerk, Approver, Leader], "查看学员名单"),
        new(Permission.UnmaskTrainees, [Unit, Authority], [Clerk, Approver], "查看学员手机等全文"),
        new(Permission.ManageCalls, [Authority], [Clerk], "起草和发布征集函"),
        new(Permission.ForwardCalls, [Bureau, Department], [Clerk, Approver], "转发征集函"),
        new(Permission.ManageOrganizations, [Department, Authority], [Clerk, Approver, Leader, Finance, Keeper], "维护下属单位"),
        new(Permission.ManageUsers, [], [Keeper, SecurityAdmin], "管理人员和岗位"),
        new(Permission.ManageEverybody, [], [SecurityAdmin], "管理全部人员"),
        new(Permission.SeeHeldWork, [], [Keeper], "查看同事在办事项"),
        new(Permission.ReadAudit, [], [AuditAdmin], "查阅审计记录"),
        new(Permission.SeeHealth, [], [SystemAdmin], "查看运行状况"),
    ];

    /// <summary>The row of the permission.</summary>
    public static PermissionRow Row(this Permission permission) => Rows.Single(row => row.Permission == permission);

    /// <summary>Whether the person has the permission.</summary>
    public static bool May(this CurrentUser user, Permission permission) => permission.Row().Allows(user);
}
