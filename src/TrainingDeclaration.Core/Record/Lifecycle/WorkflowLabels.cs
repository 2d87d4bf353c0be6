using System.Diagnostics;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Every status, act and need in Chinese, said once.</summary>
public static class WorkflowLabels
{
    /// <summary>The status as people read it.</summary>
    /// <param name="wording">The words of the scheme; null = the usual ones.</param>
    public static string Label(this Status status, Wording? wording = null) => wording?.Names.GetValueOrDefault(status) ?? status switch
    {
        Status.Draft => "草稿",
        Status.AwaitingSignOff => "待负责人审签",
        Status.BureauReview => "待转报",
        Status.DepartmentReview => "待归口审核",
        Status.Returned => "退回修改",
        Status.Recommended => "待汇总上报",
        Status.NotRecommended => "不予推荐",
        Status.AuthorityReview => "待部审核",
        Status.ReturnedToDepartment => "退回归口部门",
        Status.Proposed => "拟支持",
        Status.NotSupported => "不予支持",
        Status.AwaitingLeader => "待批",
        Status.Approved => "已批准",
        Status.Planned => "已下达",
        Status.Recorded => "已备案",
        Status.Reserve => "备选",
        Status.AtMinistry => "已报人社部",
        Status.MinistrySelected => "人社部入选",
        Status.MinistryNotSelected => "人社部未入选",
        Status.Implemented => "已实施",
        Status.Concluded => "已结项",
        Status.Withdrawn => "已撤销申报",
        Status.Terminated => "已终止",
        _ => throw new UnreachableException(),
    };

    /// <summary>The act as its button says it.</summary>
    /// <param name="wording">The words of the scheme; null = the usual ones.</param>
    public static string Label(this Act act, Wording? wording = null) => wording?.Names.GetValueOrDefault(act) ?? act switch
    {
        Act.Create => "新建",
        Act.Edit => "填写",
        Act.DeleteDraft => "删除草稿",
        Act.RequestSignOff => "提请审签",
        Act.DeclineSignOff => "退回经办",
        Act.Report => "报送",
        Act.Relay => "转报",
        Act.Recall => "撤回",
        Act.BeginReview => "开始审核",
        Act.Return => "退回修改",
        Act.ProposeDecision => "拟办",
        Act.Recommend => "同意推荐",
        Act.Decline => "不予推荐",
        Act.TakeBack => "收回",
        Act.ReportUp => "汇总上报",
        Act.ReturnToDepartment => "退回归口部门",
        Act.ReturnToUnit => "直接退回单位",
        Act.ReportUpAgain => "重新上报",
        Act.Support => "拟支持",
        Act.RefuseSupport => "不予支持",
        Act.Remove => "移出",
        Act.Reconsider => "改变决定",
        Act.SubmitForApproval => "报批",
        Act.Approve => "同意",
        Act.Disapprove => "不同意",
        Act.Issue => "下达计划",
        Act.Reserve => "列为备选",
        Act.SendToMinistry => "报人社部",
        Act.MinistrySelect => "登记入选",
        Act.MinistryDecline => "登记未入选",
        Act.CorrectSelection => "更正登记",
        Act.Implement => "登记实施",
        Act.Conclude => "提交总结",
        Act.Cancel => "撤销申报",
        Act.Terminate => "终止",
        _ => throw new UnreachableException(),
    };

    /// <summary>The need as the page lists it before the button.</summary>
    public static string Label(this Need need, Wording? wording = null) => need switch
    {
        Need.Complete => "填写完整，无错误",
        Need.InTime => "未过截止时间",
        Need.RemarksAnswered => "退回意见逐条答复",
        Need.NoOpenCorrection => "本单位的“需修改”意见均已解决或撤回",
        Need.Declared => "确认内容属实、不含涉密或敏感信息",
        Need.Promises => "承诺事项逐条确认",
        Need.ClaimFree => "本单位没有另一件已占用名额",
        Need.UnitInUse => "本单位未停用",
        Need.ReceiverSeated => "下一步有人办理",
        Need.NotBegun => "尚未开始审核",
        Need.NeverReported => "从未报送",
        Need.EverReported => "曾经报送",
        Need.ReachedAuthority => $"已报{(wording ?? Wording.Usual).Authority}",
        Need.Comment => "说明理由",
        Need.Remarks => "至少一条“需修改”意见",
        Need.ReturnDate => "退回后的截止日期",
        Need.Proposal => "拟办意见",
        Need.Opinions => "必要性意见和合理性意见",
        Need.CheckList => "审核要点全部勾选",
        Need.UnitSealSeen => $"已登记{(wording ?? Wording.Usual).Unit}盖章件",
        Need.DepartmentSealSeen => $"已登记{(wording ?? Wording.Usual).Department}盖章件",
        Need.InFrozenBundle => $"在已冻结的{(wording ?? Wording.Usual).Bundle}中",
        Need.InReportedBundle => $"在已上报的{(wording ?? Wording.Usual).Bundle}中保留位次",
        Need.NotInFixedBundle => $"不在已冻结或已上报的{(wording ?? Wording.Usual).Bundle}中",
        Need.Grant => "核定支持内容",
        Need.Subsidy => "补助金额",
        Need.OnMinistryList => "在项目遴选中与其他项目一起办理",
        Need.CommentWhenTold => "登记十分钟后须说明理由",
        Need.Held => "实际举办日期和人数",
        Need.InPlan => "已列入编制中的计划",
        Need.InPlanAwaiting => "在待批的计划中",
        Need.InDecidedPlan => "在已批的计划中",
        Need.ResultsNotReleased => "结果尚未公布",
        _ => throw new UnreachableException(),
    };
}
