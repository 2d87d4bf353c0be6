using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Views;

/// <summary>How the tags of states look: the second half of the class <c>tag-…</c>.</summary>
public static class Tones
{
    public static string Tone(this BundleState state) => state switch
    {
        BundleState.Compiling => "draft",
        BundleState.Frozen => "mine",
        BundleState.ReportedUp => "ok",
        _ => "back",
    };

    /// <param name="decides">Whether it is waiting for the reader.</param>
    public static string Tone(this PlanState state, bool decides) => state switch
    {
        PlanState.Compiling => "draft",
        PlanState.AwaitingLeader => decides ? "mine" : "wait",
        _ => "plan",
    };

    public static string Tone(this VoucherState state) => state switch
    {
        VoucherState.Accepted => "ok",
        VoucherState.Refused => "bad",
        _ => "wait",
    };

    public static string Tone(this ServiceState state) => state switch
    {
        ServiceState.Done => "ok",
        ServiceState.Underway => "wait",
        _ => "draft",
    };

    public static string Tone(this ExportState state) => state switch
    {
        ExportState.Ready => "ok",
        ExportState.Failed => "no",
        ExportState.Expired => "draft",
        _ => "back",
    };

    public static string Tone(this PreflightVerdict verdict) => verdict switch
    {
        PreflightVerdict.Ready => "ok",
        PreflightVerdict.ToConfirm => "back",
        _ => "no",
    };

    public static string Label(this PreflightVerdict verdict) => verdict switch
    {
        PreflightVerdict.Ready => "可上报",
        PreflightVerdict.ToConfirm => "需确认",
        _ => "不可上报",
    };

    public static string Tone(this StandardState state) => state switch
    {
        StandardState.Pending => "wait",
        StandardState.Verified => "ok",
        _ => "draft",
    };

    public static string Tone(this Registration registration) => registration switch
    {
        Registration.Admitted => "ok",
        Registration.Registered => "wait",
        Registration.Waiting => "back",
        Registration.Withdrawn => "no",
        _ => "draft",
    };

    public static string Tone(this IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Minor => "draft",
        IncidentSeverity.Serious => "back",
        _ => "no",
    };

    public static string Tone(this ImportAction action) => action switch
    {
        ImportAction.Add => "mine",
        ImportAction.Change => "wait",
        ImportAction.None => "draft",
        ImportAction.Suspect => "back",
        _ => "no",
    };

    /// <summary>Class of what is said of a row.</summary>
    public static string SaysTone(this ImportAction action) => action switch
    {
        ImportAction.Refuse => "danger",
        ImportAction.Suspect => "warn",
        _ => "",
    };

    public static string Label(this ImportAction action) => action switch
    {
        ImportAction.Add => "新增",
        ImportAction.Change => "更新",
        ImportAction.None => "不变",
        ImportAction.Suspect => "疑似同一人",
        _ => "有误",
    };

    public static string Tone(this DirectoryAction action) => action switch
    {
        DirectoryAction.Add => "mine",
        DirectoryAction.Change => "wait",
        DirectoryAction.None => "draft",
        _ => "no",
    };

    public static string Label(this DirectoryAction action) => action switch
    {
        DirectoryAction.Add => "新增",
        DirectoryAction.Change => "修改",
        DirectoryAction.None => "不变",
        _ => "有误",
    };
}
