namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What an act changes besides status, holder and history. A closed list: each has one method, and at least one row names it.</summary>
public enum Effect
{
    /// <summary>Gives the declaration its number and freezes its route, unless it has them.</summary>
    DrawNumber = 1,

    /// <summary>Gives what is reported the exclusive right that it claims.</summary>
    Claim,

    /// <summary>Returns the exclusive right.</summary>
    DropClaim,

    /// <summary>Starts the next submission and writes its summary, its settlement.</summary>
    CountSubmission,

    /// <summary>Makes what is reported searchable.</summary>
    IndexWords,

    /// <summary>Freezes the submission with the papers that it prints; those of the earlier one become replaced.</summary>
    Freeze,

    /// <summary>Withdraws its papers: their codes are no longer valid.</summary>
    WithdrawPapers,

    /// <summary>Deletes the draft with everything that belongs to it.</summary>
    Delete,

    /// <summary>Records who has begun the review.</summary>
    BeginReview,

    /// <summary>Ends the review.</summary>
    EndReview,

    /// <summary>Saves what 拟办 proposes, with the opinions.</summary>
    KeepProposal,

    /// <summary>Saves the opinions on which the decision was based.</summary>
    KeepOpinion,

    /// <summary>Sets the date by which it must come back.</summary>
    SetReturnDate,

    /// <summary>Sends the remarks to whoever holds it next.</summary>
    SendRemarks,

    /// <summary>Sends the remarks and the reason, which is answered like a remark.</summary>
    SendReason,

    /// <summary>Takes it out of a bundle that is still being compiled.</summary>
    LeaveBundle,

    /// <summary>Reserves its place in the bundle.</summary>
    HoldPlace,

    /// <summary>Puts it back in its place in the bundle; the list is printed again if it has changed.</summary>
    TakePlace,

    /// <summary>Makes it visible to the authority from now on.</summary>
    ReachAuthority,

    /// <summary>Grants what the act says.</summary>
    Grant,

    /// <summary>Takes back what was granted.</summary>
    TakeBackGrant,

    /// <summary>Takes it out of its plan.</summary>
    LeavePlan,

    /// <summary>Records the leader's decision in its plan.</summary>
    DecideInPlan,

    /// <summary>Its plan goes on without it; what the leader has in front of them is printed again.</summary>
    EndInPlan,

    /// <summary>Gives the plan item its number and prints its notice.</summary>
    Issue,

    /// <summary>Records the subsidy.</summary>
    NoteSubsidy,

    /// <summary>Removes the subsidy.</summary>
    ClearSubsidy,

    /// <summary>Records when the class was held, and with how many participants.</summary>
    NoteHeld,

    /// <summary>Opens the dossier of its execution materials.</summary>
    OpenExecution,

    /// <summary>Opens the dossiers of what follows the class: its summary.</summary>
    OpenClosing,

    /// <summary>Closes its open dossiers: nobody holds them any more.</summary>
    CloseDossiers,

    /// <summary>Prints 组团通知 and records that it was published.</summary>
    PublishNotice,

    /// <summary>Freezes what the unit has typed and uploaded as the next filing of the dossier, with its paper.</summary>
    FileDossier,

    /// <summary>Withdraws the paper of the dossier's current filing.</summary>
    WithdrawFiling,

    /// <summary>Opens the next change, with a copy of what is valid.</summary>
    OpenChange,

    /// <summary>Puts a change that is valid from now on in the place of what was valid.</summary>
    ApplyChange,

    /// <summary>Prints the decision on a change.</summary>
    ReplyToChange,

    /// <summary>Removes the trainees of a change that comes to nothing.</summary>
    DropCopies,

    /// <summary>Issues the next version of the funding notice.</summary>
    CorrectFunding,

    /// <summary>Opens the log of the class: a day for each day of its schedule.</summary>
    OpenLog,

    /// <summary>Records that the class has begun, and what was confirmed.</summary>
    NoteBegun,

    /// <summary>Records that the class has ended, how many took part, and the reasons given.</summary>
    NoteEnded,

    /// <summary>Takes back that it has begun, or ended.</summary>
    UndoRecord,

    /// <summary>Records an incident.</summary>
    NoteIncident,

    /// <summary>Records how an incident ended.</summary>
    EndIncident,

    /// <summary>Enters the vouchers of what is filed, each of which counts once.</summary>
    RegisterVouchers,

    /// <summary>Frees the vouchers for other classes.</summary>
    ReleaseVouchers,

    /// <summary>Records what Finance thinks of each voucher.</summary>
    CheckVouchers,

    /// <summary>Gives the unit more time to file.</summary>
    Extend,

    /// <summary>Records what is reimbursed and prints the decision.</summary>
    Clear,

    /// <summary>Records that nothing is reimbursed.</summary>
    ClearAtZero,

    /// <summary>Withdraws the paper of the decision.</summary>
    WithdrawClearing,

    /// <summary>Records a payment.</summary>
    Pay,

    /// <summary>Records a refund of a payment.</summary>
    Refund,

    /// <summary>Records an invoice.</summary>
    FileInvoice,

    /// <summary>Records what Finance thinks of an invoice.</summary>
    JudgeInvoice,

    /// <summary>Records what is funded and prints the funding notice.</summary>
    IssueFunding,
}
