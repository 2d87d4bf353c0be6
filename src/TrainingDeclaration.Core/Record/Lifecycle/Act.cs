namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What somebody does to a declaration: the buttons. Stored by name; labels in <see cref="WorkflowLabels"/>.</summary>
public enum Act
{
    /// <summary>新建.</summary>
    Create = 1,

    /// <summary>填写: typing in the body. Leaves no history; autosave is not an act.</summary>
    Edit,

    /// <summary>删除草稿.</summary>
    DeleteDraft,

    /// <summary>提请审签.</summary>
    RequestSignOff,

    /// <summary>退回经办.</summary>
    DeclineSignOff,

    /// <summary>报送.</summary>
    Report,

    /// <summary>转报.</summary>
    Relay,

    /// <summary>撤回.</summary>
    Recall,

    /// <summary>开始审核.</summary>
    BeginReview,

    /// <summary>退回修改.</summary>
    Return,

    /// <summary>拟办.</summary>
    ProposeDecision,

    /// <summary>同意推荐.</summary>
    Recommend,

    /// <summary>不予推荐.</summary>
    Decline,

    /// <summary>收回.</summary>
    TakeBack,

    /// <summary>汇总上报.</summary>
    ReportUp,

    /// <summary>退回归口部门.</summary>
    ReturnToDepartment,

    /// <summary>直接退回单位.</summary>
    ReturnToUnit,

    /// <summary>重新上报.</summary>
    ReportUpAgain,

    /// <summary>拟支持.</summary>
    Support,

    /// <summary>不予支持.</summary>
    RefuseSupport,

    /// <summary>移出.</summary>
    Remove,

    /// <summary>改变决定.</summary>
    Reconsider,

    /// <summary>报批.</summary>
    SubmitForApproval,

    /// <summary>同意.</summary>
    Approve,

    /// <summary>不同意.</summary>
    Disapprove,

    /// <summary>下达计划.</summary>
    Issue,

    /// <summary>列为备选.</summary>
    Reserve,

    /// <summary>报人社部.</summary>
    SendToMinistry,

    /// <summary>登记入选.</summary>
    MinistrySelect,

    /// <summary>登记未入选.</summary>
    MinistryDecline,

    /// <summary>更正登记: the ministry's decision was registered incorrectly.</summary>
    CorrectSelection,

    /// <summary>提请报送: the clerk asks the approver to file a dossier.</summary>
    AskToFile,

    /// <summary>发布组团通知.</summary>
    PublishNotice,

    /// <summary>报送 of a dossier.</summary>
    File,

    /// <summary>同意转部: the department passes a dossier on to the authority.</summary>
    PassUp,

    /// <summary>直接调审: the authority takes a dossier that waits too long at the department.</summary>
    CallIn,

    /// <summary>审核通过.</summary>
    Accept,

    /// <summary>收回审核.</summary>
    TakeBackAcceptance,

    /// <summary>下达经费通知单.</summary>
    IssueFunding,

    /// <summary>更正经费通知单: the next version of the notice.</summary>
    CorrectFunding,

    /// <summary>申请变更: opens a change of what was approved.</summary>
    OpenChange,

    /// <summary>放弃变更.</summary>
    DropChange,

    /// <summary>同意变更.</summary>
    AgreeChange,

    /// <summary>同意取消: the class is not held.</summary>
    AgreeCancel,

    /// <summary>不同意变更.</summary>
    RefuseChange,

    /// <summary>登记开班.</summary>
    BeginClass,

    /// <summary>登记日志: attendance and what happened on a day. Leaves no history.</summary>
    KeepLog,

    /// <summary>报告情况.</summary>
    ReportIncident,

    /// <summary>办结情况.</summary>
    CloseIncident,

    /// <summary>登记结束.</summary>
    EndClass,

    /// <summary>撤销登记: beginning or end of the class was recorded by mistake.</summary>
    UndoRecord,

    /// <summary>初审通过: the clerk's check of a settlement; Finance decides next.</summary>
    PassOn,

    /// <summary>收回初审.</summary>
    TakeBackPassing,

    /// <summary>退回初审.</summary>
    SendBack,

    /// <summary>核对单据.</summary>
    CheckVouchers,

    /// <summary>超额核准: a settlement may exceed what the attendance gives (H-17).</summary>
    AllowExcess,

    /// <summary>延长核销期限.</summary>
    ExtendSettlement,

    /// <summary>核销通过.</summary>
    ClearSettlement,

    /// <summary>放弃核销.</summary>
    WaiveSettlement,

    /// <summary>按零结清.</summary>
    CloseAtZero,

    /// <summary>收回核销.</summary>
    TakeBackClearing,

    /// <summary>登记拨付.</summary>
    RecordPayment,

    /// <summary>登记退款.</summary>
    RecordRefund,

    /// <summary>报送票据: the invoice for what was paid.</summary>
    FileInvoice,

    /// <summary>确认票据.</summary>
    ConfirmInvoice,

    /// <summary>退回票据.</summary>
    RefuseInvoice,

    /// <summary>结项.</summary>
    CloseClass,

    /// <summary>重新打开.</summary>
    Reopen,

    /// <summary>登记实施.</summary>
    Implement,

    /// <summary>提交总结.</summary>
    Conclude,

    /// <summary>撤销申报.</summary>
    Cancel,

    /// <summary>终止.</summary>
    Terminate,
}
