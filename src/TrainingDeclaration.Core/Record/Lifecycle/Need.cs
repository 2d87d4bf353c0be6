namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>
/// What an act needs: a closed list, shown before the button is pressed, drawn in the diagram, checked by
/// <see cref="NeedChecks"/>. Labels in <see cref="WorkflowLabels"/>.
/// </summary>
public enum Need
{
    /// <summary>The rule set Report finds no error, and every required reason is given.</summary>
    Complete = 1,

    /// <summary>The server received it before the date that binds the actor.</summary>
    InTime,

    /// <summary>Every 需修改 addressed to the actor's organization has an answer.</summary>
    RemarksAnswered,

    /// <summary>The deciding office has no 需修改 of its own that is neither resolved nor withdrawn.</summary>
    NoOpenCorrection,

    /// <summary>The tick: 内容属实，不含涉密或敏感信息.</summary>
    Declared,

    /// <summary>Every promise that the body asks for, one by one.</summary>
    Promises,

    /// <summary>No other declaration of the unit holds the exclusive right that this one claims.</summary>
    ClaimFree,

    /// <summary>The unit is active: a retired one starts and reports nothing.</summary>
    UnitInUse,

    /// <summary>Where it goes, somebody holds a seat that can act on it.</summary>
    ReceiverSeated,

    /// <summary>Nobody has begun a review.</summary>
    NotBegun,

    /// <summary>It was never reported.</summary>
    NeverReported,

    /// <summary>It was reported at least once.</summary>
    EverReported,

    /// <summary>It has been at the authority.</summary>
    ReachedAuthority,

    /// <summary>A reason or comment.</summary>
    Comment,

    /// <summary>At least one 需修改, saved during the review or typed with the act.</summary>
    Remarks,

    /// <summary>The date of the return.</summary>
    ReturnDate,

    /// <summary>A proposed decision.</summary>
    Proposal,

    /// <summary>The opinions on 必要性 and 合理性.</summary>
    Opinions,

    /// <summary>Every point of the call's check list is ticked, if it has one.</summary>
    CheckList,

    /// <summary>The unit's seal on the current print, if the call requires it.</summary>
    UnitSealSeen,

    /// <summary>The department's seal, if the call requires it for this act.</summary>
    DepartmentSealSeen,

    /// <summary>It is in a frozen bundle, with the submission that was recommended.</summary>
    InFrozenBundle,

    /// <summary>It keeps its rank in a bundle that was reported up before.</summary>
    InReportedBundle,

    /// <summary>It is in no frozen or reported bundle.</summary>
    NotInFixedBundle,

    /// <summary>What is granted: persons, days and amount, or services, depending on the category.</summary>
    Grant,

    /// <summary>The subsidy after a ministry's selection, within the call's cap.</summary>
    Subsidy,

    /// <summary>It goes to the ministry together with the others, on one list.</summary>
    OnMinistryList,

    /// <summary>A reason, once the minutes are over in which an act can be undone without one.</summary>
    CommentWhenTold,

    /// <summary>When the class was held, and with how many participants.</summary>
    Held,

    /// <summary>It is in a plan that is being compiled.</summary>
    InPlan,

    /// <summary>It is in a plan that is with the leader.</summary>
    InPlanAwaiting,

    /// <summary>It is in a plan that the leader has decided on.</summary>
    InDecidedPlan,

    /// <summary>The results of the call have not been released.</summary>
    ResultsNotReleased,

    /// <summary>组团通知 is complete, and says something that was not published yet.</summary>
    NoticeReady,

    /// <summary>The dossier has waited at the department for five days.</summary>
    WaitedFiveDays,

    /// <summary>Somebody else did the act on which this one rests (F-03).</summary>
    OtherPerson,

    /// <summary>What was approved may be changed now, and no other change is open.</summary>
    ChangeAllowed,

    /// <summary>The office decides on this kind of change (§5.3).</summary>
    DecidesChange,

    /// <summary>No change is open.</summary>
    NoOpenChange,

    /// <summary>No change lies with the unit itself.</summary>
    NoChangeInHand,

    /// <summary>No change of the dates is open.</summary>
    NoOpenDateChange,

    /// <summary>The funding notice says what is valid after the last change.</summary>
    NoticeCurrent,

    /// <summary>The settlement has not been accepted.</summary>
    NotSettled,

    /// <summary>The class can begin: its date, the briefing, the platform; a reason where it is late.</summary>
    ReadyToBegin,

    /// <summary>The class can end: its last day, complete attendance; a reason for each thing that needs one.</summary>
    ReadyToEnd,

    /// <summary>Nothing was done that rests on what is taken back.</summary>
    NothingSince,

    /// <summary>What happened, when, how serious it is and what was done at once.</summary>
    Incident,

    /// <summary>An incident that is open and that the office may close.</summary>
    OpenIncident,

    /// <summary>What Finance thinks of each voucher; a reason for each that does not count.</summary>
    VoucherVerdicts,

    /// <summary>What is claimed exceeds what the attendance gives.</summary>
    AboveReference,

    /// <summary>Every voucher of the filing was checked.</summary>
    VouchersChecked,

    /// <summary>The amount in 元 that is reimbursed, within every limit (M-42, F-09).</summary>
    ClearedAmount,

    /// <summary>The date until which the unit has time, and why.</summary>
    Extension,

    /// <summary>It can no longer be filed in time, or nothing is funded.</summary>
    NothingToClear,

    /// <summary>A payment: when, how much, to whom; no more in all than is reimbursed.</summary>
    Payment,

    /// <summary>A refund of one payment, no more than is left of it.</summary>
    Refund,

    /// <summary>An invoice: number, date, amount, file.</summary>
    Invoice,

    /// <summary>An invoice that waits for a verdict.</summary>
    OpenInvoice,

    /// <summary>The summary is accepted.</summary>
    SummaryAccepted,

    /// <summary>The settlement is decided, and exactly that is paid.</summary>
    SettlementDone,

    /// <summary>The confirmed invoices equal what was paid (M-43).</summary>
    InvoicesEqualPaid,

    /// <summary>No incident is open.</summary>
    NoOpenIncident,

    /// <summary>Nothing is paid, or everything was refunded.</summary>
    NothingPaid,

    /// <summary>The amount in 元, within every limit, and a reason where the limits ask for one.</summary>
    FundedAmount,
}
