using System.Diagnostics;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Every status, act and need in Chinese, in one place.</summary>
public static class WorkflowLabels
{
    /// <summary>The status as people read it.</summary>
    /// <param name="wording">The wording of the scheme; null = the usual one.</param>
    public static string Label(this Status status, Wording? wording = null) => wording?.Names.GetValueOrDefault(status) ?? status.Row().Label;

    /// <summary>The act as its button says it.</summary>
    /// <param name="wording">The wording of the scheme; null = the usual one.</param>
    public static string Label(this Act act, Wording? wording = null) => wording?.Names.GetValueOrDefault(act) ?? act.Row().Label;

    /// <summary>The need as the page lists it above the button.</summary>
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
        _ => OfClass(need),
    };

    /// <summary>What the acts on a class need, once its plan is issued.</summary>
    private static string OfClass(Need need) => need switch
    {
        Need.NoticeReady => "组团通知填写完整，有待发布的内容",
        Need.WaitedFiveDays => "在归口部门已满五天",
        Need.OtherPerson => "与审核通过的不是同一人",
        Need.ChangeAllowed => "现在可以变更，没有未办结的变更",
        Need.DecidesChange => "由本级决定的变更",
        Need.NoOpenChange => "没有未办结的变更",
        Need.NoChangeInHand => "没有本单位未报送的变更",
        Need.NoOpenDateChange => "没有未办结的日期变更",
        Need.NoticeCurrent => "经费通知单与变更后的安排一致",
        Need.NotSettled => "尚未核销",
        Need.ReadyToBegin => "开班日期、保密和纪律教育、平台测试",
        Need.ReadyToEnd => "结束日期；考勤齐全，需说明的已说明",
        Need.NothingSince => "此后没有办结的日志和报送",
        Need.Incident => "情况的时间、类别、程度、经过和处置",
        Need.OpenIncident => "有未办结的情况",
        Need.VoucherVerdicts => "单据核对结果",
        Need.AboveReference => "申请超过按实际出勤的测算",
        Need.VouchersChecked => "单据逐张核对",
        Need.ClearedAmount => "核销金额，不超过各项限额",
        Need.Extension => "延长到的日期和理由",
        Need.NothingToClear => "核销期限已过，或不安排资助经费",
        Need.Payment => "拨付日期、金额、收款方，合计不超过核销金额",
        Need.Refund => "退款的日期和金额，不超过该笔拨付",
        Need.Invoice => "票据号码、日期、金额和文件",
        Need.OpenInvoice => "有待确认的票据",
        Need.SummaryAccepted => "培训总结已审核通过",
        Need.SettlementDone => "已核销并全额拨付",
        Need.InvoicesEqualPaid => "票据合计等于拨付合计",
        Need.NoOpenIncident => "没有未办结的情况",
        Need.NothingPaid => "没有拨付，或已全部退回",
        Need.FundedAmount => "下达金额，不超过各项限额",
        _ => throw new UnreachableException(),
    };
}
