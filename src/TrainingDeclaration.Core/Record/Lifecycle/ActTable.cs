using static TrainingDeclaration.Core.Record.Lifecycle.ActTone;
using static TrainingDeclaration.Core.Record.Lifecycle.ActTraits;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>One row per act; every menu, panel and list of acts derives from it, in this order.</summary>
public static class ActTable
{
    public static readonly IReadOnlyList<ActRow> Rows =
    [
        new(Act.Create, "新建", Plain, Page: ActPage.Form),
        new(Act.Edit, "填写", Plain, Page: ActPage.Form),
        new(Act.DeleteDraft, "删除草稿", Plain, Ends),
        new(Act.RequestSignOff, "提请审签", Plain),
        new(Act.DeclineSignOff, "退回经办", Back),
        new(Act.Report, "报送", Forward, Page: ActPage.Check),
        new(Act.Recall, "撤回", Plain),
        new(Act.BeginReview, "开始审核", Plain, OnMany, Page: ActPage.Review),
        new(Act.Recommend, "同意推荐", Forward, AtDesk | OnMany, Act.TakeBack),
        new(Act.Relay, "转报", Forward, AtDesk | OnMany),
        new(Act.Support, "拟支持", Plain, AtDesk | OnMany | Confidential, Act.Remove),
        new(Act.Reserve, "列为备选", Plain, AtDesk | OnMany | Confidential, Act.Reconsider),
        new(Act.ReportUpAgain, "重新上报", Forward, AtDesk | OnMany),
        new(Act.Accept, "审核通过", Forward, AtDesk, Act.TakeBackAcceptance),
        new(Act.PassUp, "同意转部", Forward, AtDesk),
        new(Act.PassOn, "初审通过", Forward, AtDesk, Act.TakeBackPassing),
        new(Act.ClearSettlement, "核销通过", Forward, AtDesk),
        new(Act.AgreeChange, "同意变更", Forward, AtDesk),
        new(Act.AgreeCancel, "同意取消", Back, AtDesk | Ends),
        new(Act.RefuseChange, "不同意变更", Back, AtDesk),
        new(Act.SendBack, "退回初审", Back, AtDesk),
        new(Act.ProposeDecision, "拟办", Plain, AtDesk | OnMany),
        new(Act.Return, "退回修改", Back, AtDesk | OnMany | Returns),
        new(Act.ReturnToDepartment, "退回归口部门", Back, AtDesk | OnMany | Returns),
        new(Act.ReturnToUnit, "直接退回单位", Back, AtDesk | OnMany | Returns),
        new(Act.Decline, "不予推荐", Back, AtDesk | OnMany, Act.TakeBack),
        new(Act.RefuseSupport, "不予支持", Back, AtDesk | OnMany | Confidential, Act.Reconsider),
        new(Act.TakeBack, "收回", Plain, OnMany),
        new(Act.Remove, "移出", Plain, OnMany | Confidential),
        new(Act.Reconsider, "改变决定", Plain, OnMany | Confidential),
        new(Act.ReportUp, "汇总上报", Forward, Page: ActPage.Bundle),
        new(Act.SubmitForApproval, "报批", Plain, Confidential, Page: ActPage.Plan),
        new(Act.Approve, "同意", Forward, Confidential, Page: ActPage.Plan),
        new(Act.Disapprove, "不同意", Back, Confidential, Page: ActPage.Plan),
        new(Act.Issue, "下达计划", Forward, Page: ActPage.Plan),
        new(Act.PublishNotice, "发布组团通知", Forward, Page: ActPage.Section),
        new(Act.AskToFile, "提请报送", Plain, Page: ActPage.Check),
        new(Act.File, "报送", Forward, Page: ActPage.Check),
        new(Act.CallIn, "直接调审", Plain, AtDesk),
        new(Act.TakeBackAcceptance, "收回审核", Plain, AtDesk),
        new(Act.TakeBackPassing, "收回初审", Plain, AtDesk),
        new(Act.TakeBackClearing, "收回核销", Back, AtDesk, Page: ActPage.Class), // one closed at 0 may have no filing to open at the desk
        new(Act.IssueFunding, "下达经费通知单", Forward, AtDesk),
        new(Act.CorrectFunding, "更正经费通知单", Plain, Page: ActPage.Class),
        new(Act.OpenChange, "申请变更", Plain, Page: ActPage.Class),
        new(Act.DropChange, "放弃变更", Back, Page: ActPage.Class),
        new(Act.BeginClass, "登记开班", Forward, Page: ActPage.Class),
        new(Act.KeepLog, "登记日志", Plain, Page: ActPage.Section),
        new(Act.ReportIncident, "报告情况", Plain, Page: ActPage.Class),
        new(Act.CloseIncident, "办结情况", Plain, Page: ActPage.Class),
        new(Act.EndClass, "登记结束", Forward, Page: ActPage.Class),
        new(Act.UndoRecord, "撤销登记", Back, Page: ActPage.Class),
        new(Act.CheckVouchers, "核对单据", Plain, Page: ActPage.Section),
        new(Act.AllowExcess, "超额核准", Plain, Page: ActPage.Class),
        new(Act.ExtendSettlement, "延长核销期限", Plain, Page: ActPage.Class),
        new(Act.WaiveSettlement, "放弃核销", Back, Page: ActPage.Class),
        new(Act.CloseAtZero, "按零结清", Back, Page: ActPage.Class),
        new(Act.RecordPayment, "登记拨付", Forward, Page: ActPage.Class),
        new(Act.RecordRefund, "登记退款", Back, Page: ActPage.Class),
        new(Act.FileInvoice, "报送票据", Forward, Page: ActPage.Class),
        new(Act.ConfirmInvoice, "确认票据", Forward, Page: ActPage.Class),
        new(Act.RefuseInvoice, "退回票据", Back, Page: ActPage.Class),
        new(Act.CloseClass, "结项", Forward, Page: ActPage.Class),
        new(Act.Reopen, "重新打开", Back, Page: ActPage.Class),
        new(Act.SendToMinistry, "报人社部", Forward),
        new(Act.MinistrySelect, "登记入选", Forward, Reversal: Act.CorrectSelection),
        new(Act.MinistryDecline, "登记未入选", Back, Reversal: Act.CorrectSelection),
        new(Act.CorrectSelection, "更正登记", Plain),
        new(Act.Implement, "登记实施", Forward),
        new(Act.Conclude, "提交总结", Forward),
        new(Act.Cancel, "撤销申报", Plain, Ends),
        new(Act.Terminate, "终止", Back, Ends),
    ];

    private static readonly Dictionary<Act, ActRow> ByAct = Rows.ToDictionary(row => row.Act);

    /// <summary>The row of the act.</summary>
    public static ActRow Row(this Act act) => ByAct[act];

    /// <summary>The acts that have the trait, in table order.</summary>
    public static IReadOnlyList<Act> With(ActTraits trait) => [.. Rows.Where(row => row.Has(trait)).Select(row => row.Act)];
}
