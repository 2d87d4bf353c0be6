using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Views;

/// <summary>Each person's left menu, named by task.</summary>
public static class Menu
{
    /// <summary>The entries that the person may open, in order.</summary>
    public static IReadOnlyList<MenuEntry> For(CurrentUser user) =>
        [.. Entries(user).Where(entry => entry.Permission is not { } permission || user.May(permission))];

    private static IEnumerable<MenuEntry> Entries(CurrentUser user)
    {
        var isUnit = user.Office == Office.Unit;
        yield return new("/", "home", "待我办理", "待办");
        if (!user.IsAdministrator)
        {
            yield return new("/calls", "call", user.Words.CallNotice, user.Words.CallShort);
        }

        yield return new("/declarations", "form", isUnit ? "我的申报" : "申报查询", "申报", Permission.SeeDeclarations);
        yield return new("/review", "inbox", "申报审核", "审核", Permission.Review);
        yield return new("/reasons", "info", "意见库", "意见库", Permission.KeepReasons);
        yield return new("/bundles", "stack", Act.ReportUp.Label(user.Words), user.Words.Bundle, Permission.SeeBundles);
        yield return new("/papers", "print", "盖章件登记", "盖章件", Permission.Papers);
        if (SchemeCatalog.Run(user.Scheme).Categories.Count > 0)
        {
            yield return new("/merit", "chart", "项目遴选", "遴选", Permission.Merit);
        }

        yield return new("/plans", "plan", "计划编制", "计划", Permission.Plans);
        if (SchemeCatalog.Run(user.Scheme).Dossiers.Count > 0)
        {
            yield return new("/followups", "tick", "培训实施", "实施", Permission.SeeDeclarations);
        }

        yield return new("/payments", "chart", "经费拨付", "拨付", Permission.Pay);
        yield return new("/standards", "stack", "标准与汇率", "标准", Permission.SeeStandards);
        yield return new("/cockpit", "clock", "进度", "进度", Permission.Review, StartsGroup: true);
        yield return new("/statistics", "chart", "统计", "统计", Permission.Review);
        yield return new("/organizations", "building", "下属单位", "单位", Permission.ManageOrganizations, StartsGroup: true);
        yield return new("/users", "people", user.IsAdministrator ? "人员与岗位" : "本单位人员", "人员", Permission.ManageUsers,
            StartsGroup: !user.May(Permission.ManageOrganizations));
        yield return new("/audit", "search", "审计记录", "审计", Permission.ReadAudit, StartsGroup: true);
        yield return new("/audit/chain", "lock", "存证核验", "存证", Permission.ReadAudit);
        yield return new("/system", "chart", "运行状况", "运行", Permission.SeeHealth, StartsGroup: true);
        yield return new("/help", "help", "帮助", "帮助",
            StartsGroup: !user.May(Permission.ManageUsers) && !user.May(Permission.ManageOrganizations) && !user.IsAdministrator);
    }
}
