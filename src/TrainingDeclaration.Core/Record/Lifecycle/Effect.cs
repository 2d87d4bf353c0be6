namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>What an act changes besides status, holder and history. A closed list: each has one method, and at least one row that names it.</summary>
public enum Effect
{
    /// <summary>Gives the declaration its number and freezes its route, unless it has them.</summary>
    DrawNumber = 1,

    /// <summary>The exclusive right follows what is reported.</summary>
    Claim,

    /// <summary>Gives the exclusive right back.</summary>
    DropClaim,

    /// <summary>Begins the next submission and writes its summary.</summary>
    CountSubmission,

    /// <summary>What is reported can be found.</summary>
    IndexWords,

    /// <summary>Freezes the submission with the papers that it prints; those of the earlier one are replaced.</summary>
    Freeze,

    /// <summary>Withdraws its papers: their codes no longer hold.</summary>
    WithdrawPapers,

    /// <summary>Deletes the draft with all that is its own.</summary>
    Delete,

    /// <summary>Notes who has begun to review.</summary>
    BeginReview,

    /// <summary>Nobody reviews it any more.</summary>
    EndReview,

    /// <summary>Keeps what 拟办 proposes, with the opinions.</summary>
    KeepProposal,

    /// <summary>Keeps the opinions that were decided on.</summary>
    KeepOpinion,

    /// <summary>Sets the date until which it may come back.</summary>
    SetReturnDate,

    /// <summary>Sends the remarks to whoever holds it next.</summary>
    SendRemarks,

    /// <summary>Sends the remarks and the reason, which is answered like one of them.</summary>
    SendReason,

    /// <summary>Takes it out of a bundle that is still compiled.</summary>
    LeaveBundle,

    /// <summary>Its place in the bundle waits for it.</summary>
    HoldPlace,

    /// <summary>Takes its place in the bundle again; the list is printed again when it has changed.</summary>
    TakePlace,

    /// <summary>The authority may read it from now on.</summary>
    ReachAuthority,

    /// <summary>Grants what the act says.</summary>
    Grant,

    /// <summary>Takes back what was granted.</summary>
    TakeBackGrant,

    /// <summary>Takes it out of its plan.</summary>
    LeavePlan,

    /// <summary>Takes the leader's decision into its plan.</summary>
    DecideInPlan,

    /// <summary>Its plan goes on without it; what the leader has before them is printed again.</summary>
    EndInPlan,

    /// <summary>Gives the item of the plan its number and prints its notice.</summary>
    Issue,

    /// <summary>Notes the subsidy.</summary>
    NoteSubsidy,

    /// <summary>Strikes the subsidy out.</summary>
    ClearSubsidy,

    /// <summary>Notes when the class was held, and with how many.</summary>
    NoteHeld,
}
