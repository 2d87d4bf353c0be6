using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using static TrainingDeclaration.Core.People.Accounts.SeatKind;
using static TrainingDeclaration.Core.People.Organizations.Office;
using static TrainingDeclaration.Core.Record.Lifecycle.DossierState;
using static TrainingDeclaration.Core.Record.Lifecycle.Effect;
using static TrainingDeclaration.Core.Record.Lifecycle.Need;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>Who may do what to the dossiers of an issued plan (M-32…M-37, M-23).</summary>
internal static class FollowUpWorkflow
{
    private static readonly SeatKind[] Desk = [Clerk, Approver];

    /// <summary>The statuses from the funding notice to the end of settlement.</summary>
    private static readonly Status[] Funded = [Status.Funded, Status.Implementing, Status.Implemented];

    /// <summary>The rows of 执行材料: prepared and filed by the unit, reviewed, accepted, funded.</summary>
    public static readonly IReadOnlyList<Transition> Execution =
    [
        .. Rows([Preparing, Returned], Act.Edit, DossierTarget.Same, Unit, Desk),
        .. Rows([Preparing, Returned], Act.PublishNotice, DossierTarget.Same, Unit, Desk, needs: [NoticeReady], does: [Effect.PublishNotice]),
        .. Rows([Preparing, Returned], Act.AskToFile, DossierTarget.Same, Unit, [Clerk], needs: [Complete], tells: [Unit]),
        .. Rows([Preparing, Returned], Act.File, DossierTarget.NextReviewer, Unit, [Approver],
            needs: [ReceiverSeated, Complete, RemarksAnswered, NoOpenChange, Declared], does: [FileDossier, EndReview], tells: [Authority, Department]),
        .. Rows([DepartmentCheck, Review], Act.Recall, Preparing, Unit, [Approver],
            needs: [NotBegun], does: [EndReview, WithdrawFiling], tells: [Authority, Department]),

        // The department, where the call says so (H-01).
        .. Rows([DepartmentCheck], Act.BeginReview, DossierTarget.Same, Department, Desk, needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([DepartmentCheck], Act.PassUp, Review, Department, [Approver],
            needs: [ReceiverSeated, NoOpenCorrection, Comment], does: [EndReview], tells: [Authority, Unit]),
        .. Rows([DepartmentCheck], Act.Return, Returned, Department, Desk,
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit]),
        .. Rows([DepartmentCheck], Act.CallIn, Review, Authority, [Clerk], needs: [WaitedFiveDays, Comment], does: [EndReview], tells: [Department, Unit]),

        // The authority.
        .. Rows([Review], Act.BeginReview, DossierTarget.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([Review], Act.Return, Returned, Authority, [Clerk],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Department]),
        .. Rows([Review], Act.Accept, Accepted, Authority, [Clerk], needs: [NoOpenCorrection, NoOpenChange, CheckList], does: [EndReview], tells: [Unit, Department]),
        .. Rows([Accepted], Act.TakeBackAcceptance, Review, Authority, [Clerk], needs: [NoOpenChange, Comment], tells: [Unit, Department]),
        .. Rows([Accepted], Act.IssueFunding, DossierTarget.Same, Authority, [Finance],
            needs: [OtherPerson, NoOpenChange, FundedAmount], does: [Effect.IssueFunding, OpenLog], tells: [Unit, Bureau, Department], to: Status.Funded),
        .. Funded.SelectMany(status => Rows([Accepted], Act.CorrectFunding, DossierTarget.Same, Authority, [Finance],
            needs: [OtherPerson, NoOpenChange, NotSettled, FundedAmount], does: [Effect.CorrectFunding], tells: [Unit, Bureau, Department], at: status)),
    ];

    /// <summary>The rows of the class itself: begun, recorded day by day, ended (M-38, M-39, M-52).</summary>
    public static readonly IReadOnlyList<Transition> Holding =
    [
        .. Rows([Status.Funded], Act.BeginClass, Status.Implementing, Unit, [Approver], needs: [NoOpenDateChange, ReadyToBegin], does: [OpenLog, NoteBegun], tells: [Authority, Department]),
        .. Rows([Status.Implementing], Act.KeepLog, Target.Same, Unit, Desk),
        .. Rows([Status.Implementing], Act.EndClass, Status.Implemented, Unit, [Approver], needs: [NoChangeInHand, ReadyToEnd], does: [NoteEnded, OpenClosing], tells: [Authority, Department]),
        .. Rows([Status.Implementing], Act.UndoRecord, Status.Funded, Unit, [Approver], needs: [NothingSince, Comment], does: [Effect.UndoRecord], tells: [Authority, Department]),
        .. Rows([Status.Implemented], Act.UndoRecord, Status.Implementing, Unit, [Approver], needs: [NothingSince, Comment], does: [Effect.UndoRecord, CloseDossiers], tells: [Authority, Department]),
        .. Rows(Funded, Act.ReportIncident, Target.Same, Unit, Desk, needs: [Need.Incident], does: [NoteIncident], tells: [Department, Authority]),
        .. Rows(Funded, Act.CloseIncident, Target.Same, Unit, Desk, needs: [OpenIncident, Comment], does: [EndIncident], tells: [Department, Authority]),
        .. Rows(Funded, Act.CloseIncident, Target.Same, Authority, [Clerk], needs: [OpenIncident, Comment], does: [EndIncident], tells: [Unit, Department]),
    ];

    private static IEnumerable<Transition> Rows(
        Status[] from, Act act, Target to, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null) =>
        from.Select(status => new Transition { From = status, Act = act, To = to, Office = office, Seats = seats, Needs = needs ?? [], Does = does ?? [], Tells = tells ?? [] });

    /// <summary>The rows of 培训总结: due a month after the class, accepted without a check list, late with a mark (H-26).</summary>
    public static readonly IReadOnlyList<Transition> Summary =
    [
        .. OfSummary([Preparing, Returned], Act.Edit, DossierTarget.Same, Unit, Desk),
        .. OfSummary([Preparing, Returned], Act.AskToFile, DossierTarget.Same, Unit, [Clerk], needs: [Complete], tells: [Unit]),
        .. OfSummary([Preparing, Returned], Act.File, Review, Unit, [Approver],
            needs: [ReceiverSeated, Complete, RemarksAnswered, Declared], does: [FileDossier, EndReview], tells: [Authority, Department]),
        .. OfSummary([Review], Act.Recall, Preparing, Unit, [Approver], needs: [NotBegun], does: [EndReview, WithdrawFiling], tells: [Authority, Department]),
        .. OfSummary([Review], Act.BeginReview, DossierTarget.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
        .. OfSummary([Review], Act.Return, Returned, Authority, [Clerk],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Department]),
        .. OfSummary([Review], Act.Accept, Accepted, Authority, [Clerk], needs: [NoOpenCorrection], does: [EndReview], tells: [Unit, Department]),
        .. OfSummary([Accepted], Act.TakeBackAcceptance, Review, Authority, [Clerk], needs: [Comment], tells: [Unit, Department]),
    ];

    /// <summary>The rows of 财务核销材料: filed in time, checked by the clerk, decided and paid by Finance (M-41…M-44).</summary>
    public static readonly IReadOnlyList<Transition> Settlement =
    [
        .. OfSettlement([Preparing, Returned], Act.Edit, DossierTarget.Same, Unit, Desk),
        .. OfSettlement([Preparing, Returned], Act.AskToFile, DossierTarget.Same, Unit, [Clerk], needs: [Complete], tells: [Unit]),
        .. OfSettlement([Preparing, Returned], Act.File, Review, Unit, [Approver],
            needs: [ReceiverSeated, InTime, Complete, RemarksAnswered, Declared], does: [FileDossier, RegisterVouchers, EndReview], tells: [Authority, Department]),
        .. OfSettlement([Review], Act.Recall, Preparing, Unit, [Approver], needs: [NotBegun, InTime], does: [EndReview, WithdrawFiling], tells: [Authority, Department]),
        .. OfSettlement([Preparing, Returned, Review, SecondReview], Act.ExtendSettlement, DossierTarget.Same, Authority, [Leader], needs: [Extension], does: [Extend], tells: [Unit, Department]),
        .. OfSettlement([Preparing, Returned], Act.WaiveSettlement, Accepted, Unit, [Approver], needs: [NothingToClear, Comment], does: [Effect.ClearAtZero], tells: [Authority, Department]),
        .. OfSettlement([Preparing, Returned], Act.CloseAtZero, Accepted, Authority, [Finance], needs: [NothingToClear, Comment], does: [Effect.ClearAtZero], tells: [Unit, Department]),

        // The clerk's check.
        .. OfSettlement([Review], Act.BeginReview, DossierTarget.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
        .. OfSettlement([Review], Act.Return, Returned, Authority, [Clerk],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Department]),
        .. OfSettlement([Review], Act.PassOn, SecondReview, Authority, [Clerk], needs: [ReceiverSeated, NoOpenCorrection, CheckList], does: [EndReview]),
        .. OfSettlement([SecondReview], Act.TakeBackPassing, Review, Authority, [Clerk], needs: [NotBegun]),

        // Finance decides.
        .. OfSettlement([SecondReview], Act.BeginReview, DossierTarget.Same, Authority, [Finance], needs: [NotBegun], does: [Effect.BeginReview]),
        .. OfSettlement([SecondReview], Act.CheckVouchers, DossierTarget.Same, Authority, [Finance], needs: [VoucherVerdicts], does: [Effect.CheckVouchers]),
        .. OfSettlement([SecondReview], Act.SendBack, Review, Authority, [Finance], needs: [Comment], does: [EndReview]),
        .. OfSettlement([SecondReview], Act.Return, Returned, Authority, [Finance],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Department]),
        .. OfSettlement([SecondReview], Act.AllowExcess, DossierTarget.Same, Authority, [Leader], needs: [AboveReference, Comment]),
        .. OfSettlement([SecondReview], Act.ClearSettlement, Accepted, Authority, [Finance],
            needs: [OtherPerson, NoOpenCorrection, NoOpenChange, NoticeCurrent, VouchersChecked, ClearedAmount], does: [EndReview, Clear], tells: [Unit, Department]),
        .. OfSettlement([Accepted], Act.TakeBackClearing, DossierTarget.BeforeClearing, Authority, [Finance], needs: [Comment], does: [WithdrawClearing], tells: [Unit, Department]),

        // The money.
        .. OfSettlement([Accepted], Act.RecordPayment, DossierTarget.Same, Authority, [Finance], needs: [Need.Payment], does: [Pay], tells: [Unit, Department]),
        .. OfSettlement([Accepted], Act.RecordRefund, DossierTarget.Same, Authority, [Finance], needs: [Need.Refund], does: [Effect.Refund], tells: [Unit, Department]),
        .. OfSettlement([Accepted], Act.FileInvoice, DossierTarget.Same, Unit, [Approver], needs: [Need.Invoice], does: [Effect.FileInvoice], tells: [Authority]),
        .. OfSettlement([Accepted], Act.ConfirmInvoice, DossierTarget.Same, Authority, [Finance], needs: [OpenInvoice], does: [JudgeInvoice], tells: [Unit]),
        .. OfSettlement([Accepted], Act.RefuseInvoice, DossierTarget.Same, Authority, [Finance], needs: [OpenInvoice, Comment], does: [JudgeInvoice], tells: [Unit]),

        // The end of the class, and back.
        .. Rows([Status.Implemented], Act.CloseClass, Status.Concluded, Authority, [Clerk],
            needs: [SummaryAccepted, SettlementDone, InvoicesEqualPaid, NoOpenIncident, NoOpenChange], does: [CloseDossiers], tells: [Unit, Bureau, Department]),
        .. Rows([Status.Concluded], Act.Reopen, Status.Implemented, Authority, [Clerk], needs: [Comment], tells: [Unit, Bureau, Department]),
    ];

    /// <summary>The statuses in which what was approved can change.</summary>
    private static readonly Status[] Changeable = [.. ChangeQueries.Changeable];

    /// <summary>
    /// The rows of changes: one is open at a time. What it is, is found by comparing with what was approved; with it, who decides (M-57).
    /// </summary>
    public static readonly IReadOnlyList<Transition> Changing =
    [
        .. Rows(Changeable, Act.OpenChange, Target.Same, Unit, Desk, needs: [ChangeAllowed], does: [Effect.OpenChange]),
        .. Changeable.SelectMany(Changes),
        .. new[] { Status.Planned, Status.Funded }.SelectMany(status => Rows([Review], Act.AgreeCancel, Accepted, Authority, [Clerk],
            needs: [DecidesChange, NoOpenCorrection, NothingPaid, Comment], does: [ReplyToChange, DropCopies, EndReview, WithdrawPapers, CloseDossiers], tells: [Unit, Bureau, Department],
            to: Status.Terminated, at: status, part: DossierKind.Change)),
    ];

    private static IEnumerable<Transition> Changes(Status at)
    {
        IEnumerable<Transition> Of(DossierState[] from, Act act, DossierTarget partTo, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null) =>
            Rows(from, act, partTo, office, seats, needs, does, tells, at: at, part: DossierKind.Change);
        return
        [
            .. Of([Preparing, Returned], Act.Edit, DossierTarget.Same, Unit, Desk),
            .. Of([Preparing, Returned], Act.AskToFile, DossierTarget.Same, Unit, [Clerk], needs: [Complete], tells: [Unit]),
            .. Of([Preparing, Returned], Act.File, DossierTarget.ByChange, Unit, [Approver],
                needs: [ReceiverSeated, Complete, RemarksAnswered, Declared], does: [FileDossier, ApplyChange, EndReview], tells: [Authority, Department]),
            .. Of([Preparing, Returned], Act.DropChange, Dropped, Unit, [Approver], does: [DropCopies], tells: [Unit]),
            .. Of([DepartmentCheck, Review], Act.Recall, Preparing, Unit, [Approver], needs: [NotBegun], does: [EndReview, WithdrawFiling], tells: [Authority, Department]),

            // The department, where the call says so (H-01).
            .. Of([DepartmentCheck], Act.BeginReview, DossierTarget.Same, Department, Desk, needs: [NotBegun], does: [Effect.BeginReview]),
            .. Of([DepartmentCheck], Act.PassUp, Review, Department, [Approver], needs: [ReceiverSeated, NoOpenCorrection, Comment], does: [EndReview], tells: [Authority, Unit]),
            .. Of([DepartmentCheck], Act.Return, Returned, Department, Desk,
                needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit]),
            .. Of([DepartmentCheck], Act.CallIn, Review, Authority, [Clerk], needs: [WaitedFiveDays, Comment], does: [EndReview], tells: [Department, Unit]),

            // The clerk, and the leader where the gravest changes are.
            .. Of([Review], Act.BeginReview, DossierTarget.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
            .. Of([Review], Act.Return, Returned, Authority, [Clerk],
                needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Department]),
            .. Of([Review], Act.AgreeChange, Accepted, Authority, [Clerk],
                needs: [DecidesChange, NoOpenCorrection, Comment], does: [ApplyChange, ReplyToChange, EndReview], tells: [Unit, Bureau, Department]),
            .. Of([Review], Act.PassOn, SecondReview, Authority, [Clerk], needs: [DecidesChange, ReceiverSeated, NoOpenCorrection, Comment], does: [EndReview], tells: [Authority]),
            .. Of([SecondReview], Act.TakeBackPassing, Review, Authority, [Clerk], needs: [NotBegun]),
            .. Of([SecondReview], Act.BeginReview, DossierTarget.Same, Authority, [Leader], needs: [NotBegun], does: [Effect.BeginReview]),
            .. Of([SecondReview], Act.AgreeChange, Accepted, Authority, [Leader],
                needs: [OtherPerson, Comment], does: [ApplyChange, ReplyToChange, EndReview], tells: [Unit, Bureau, Department]),
            .. Of([SecondReview], Act.SendBack, Review, Authority, [Leader], needs: [Comment], does: [EndReview], tells: [Authority]),
            .. Of([Review], Act.RefuseChange, Refused, Authority, [Clerk], needs: [DecidesChange, Comment], does: [ReplyToChange, DropCopies, EndReview], tells: [Unit, Department]),
            .. Of([SecondReview], Act.RefuseChange, Refused, Authority, [Leader], needs: [OtherPerson, Comment], does: [ReplyToChange, DropCopies, EndReview], tells: [Unit, Department]),
        ];
    }

    private static IEnumerable<Transition> OfSettlement(
        DossierState[] from, Act act, DossierTarget partTo, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null) =>
        Rows(from, act, partTo, office, seats, needs, does, tells, at: Status.Implemented, part: DossierKind.Settlement);

    private static IEnumerable<Transition> OfSummary(
        DossierState[] from, Act act, DossierTarget partTo, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null) =>
        Rows(from, act, partTo, office, seats, needs, does, tells, at: Status.Implemented, part: DossierKind.Summary);

    private static IEnumerable<Transition> Rows(
        DossierState[] from, Act act, DossierTarget partTo, Office office, SeatKind[] seats,
        Need[]? needs = null, Effect[]? does = null, Office[]? tells = null, Status? to = null, Status at = Status.Planned, DossierKind part = DossierKind.Execution) =>
        from.Select(state => new Transition
        {
            From = at,
            Act = act,
            To = to ?? Target.Same,
            Part = part,
            PartFrom = state,
            PartTo = partTo,
            Office = office,
            Seats = seats,
            Needs = needs ?? [],
            Does = does ?? [],
            Tells = tells ?? [],
        });
}
