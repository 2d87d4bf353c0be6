using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
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

    /// <summary>The rows of 执行材料: prepared and filed by the unit, reviewed, accepted, funded.</summary>
    public static readonly IReadOnlyList<Transition> Execution =
    [
        .. Rows([Preparing, Returned], Act.Edit, DossierTarget.Same, Unit, Desk),
        .. Rows([Preparing, Returned], Act.PublishNotice, DossierTarget.Same, Unit, Desk, needs: [NoticeReady], does: [Effect.PublishNotice]),
        .. Rows([Preparing, Returned], Act.AskToFile, DossierTarget.Same, Unit, [Clerk], needs: [Complete], tells: [Unit]),
        .. Rows([Preparing, Returned], Act.File, DossierTarget.NextReviewer, Unit, [Approver],
            needs: [ReceiverSeated, Complete, RemarksAnswered, Declared], does: [FileDossier, EndReview], tells: [Authority, Department]),
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
        .. Rows([Review], Act.Accept, Accepted, Authority, [Clerk], needs: [NoOpenCorrection, CheckList], does: [EndReview], tells: [Unit, Department]),
        .. Rows([Accepted], Act.TakeBackAcceptance, Review, Authority, [Clerk], needs: [Comment], tells: [Unit, Department]),
        .. Rows([Accepted], Act.IssueFunding, DossierTarget.Same, Authority, [Finance],
            needs: [OtherPerson, FundedAmount], does: [Effect.IssueFunding, OpenLog], tells: [Unit, Bureau, Department], to: Status.Funded),
    ];

    /// <summary>The statuses from the funding notice to the end of settlement.</summary>
    private static readonly Status[] Funded = [Status.Funded, Status.Implementing, Status.Implemented];

    /// <summary>The rows of the class itself: begun, recorded day by day, ended (M-38, M-39, M-52).</summary>
    public static readonly IReadOnlyList<Transition> Holding =
    [
        .. Rows([Status.Funded], Act.BeginClass, Status.Implementing, Unit, [Approver], needs: [ReadyToBegin], does: [OpenLog, NoteBegun], tells: [Authority, Department]),
        .. Rows([Status.Implementing], Act.KeepLog, Target.Same, Unit, Desk),
        .. Rows([Status.Implementing], Act.EndClass, Status.Implemented, Unit, [Approver], needs: [ReadyToEnd], does: [NoteEnded, OpenClosing], tells: [Authority, Department]),
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
