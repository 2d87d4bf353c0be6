using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using static TrainingDeclaration.Core.People.Accounts.SeatKind;
using static TrainingDeclaration.Core.People.Organizations.Office;
using static TrainingDeclaration.Core.Record.Lifecycle.Effect;
using static TrainingDeclaration.Core.Record.Lifecycle.Need;
using static TrainingDeclaration.Core.Record.Lifecycle.Status;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>Who may do what to a demand form, from the first draft to the issued plan (M-30, M-45…M-58).</summary>
public static class DemandFormWorkflow
{
    private static readonly SeatKind[] Desk = [Clerk, Approver];

    /// <summary>The rows, in the order of a declaration's life.</summary>
    public static readonly TransitionTable Table = new(
    [
        // The unit fills in and reports.
        .. Rows([null], Act.Create, Draft, Unit, [Clerk]),
        .. Rows([null], Act.Create, Draft, Department, [Clerk], tells: [Unit]), // from the Word form that the unit sent
        .. Rows([Draft, Returned], Act.Edit, Target.Same, Unit, Desk),
        .. Rows([AwaitingSignOff], Act.Edit, Target.Same, Unit, [Approver]),
        .. Rows([Draft], Act.DeleteDraft, Target.Gone, Unit, [Clerk], needs: [NeverReported], does: [Effect.Delete]),
        .. Rows([Draft, Returned], Act.RequestSignOff, AwaitingSignOff, Unit, [Clerk],
            needs: [UnitInUse, ReceiverSeated, Complete, RemarksAnswered], tells: [Unit]),
        .. Rows([AwaitingSignOff], Act.DeclineSignOff, Target.Previous, Unit, [Approver], needs: [Comment], tells: [Unit]),
        .. Rows([Draft, Returned, AwaitingSignOff], Act.Report, Target.NextReviewer, Unit, [Approver],
            needs: [InTime, UnitInUse, ReceiverSeated, Complete, RemarksAnswered, Declared],
            does: [DrawNumber, CountSubmission, EndReview, IndexWords, Freeze],
            tells: [Bureau, Department]),
        .. Rows([BureauReview, DepartmentReview], Act.Recall, Draft, Unit, [Approver],
            needs: [NotBegun], does: [EndReview, LeaveBundle, WithdrawPapers], tells: [Bureau, Department]),

        // The bureau relays.
        .. Rows([BureauReview], Act.BeginReview, Target.Same, Bureau, Desk, needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([BureauReview], Act.Relay, DepartmentReview, Bureau, [Approver],
            needs: [InTime, ReceiverSeated, NoOpenCorrection, Comment], does: [EndReview], tells: [Unit, Department]),
        .. Rows([BureauReview], Act.Return, Returned, Bureau, Desk,
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit]),

        // The department reviews and recommends.
        .. Rows([DepartmentReview], Act.BeginReview, Target.Same, Department, Desk, needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([DepartmentReview], Act.Return, Returned, Department, Desk,
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Bureau]),
        .. Rows([DepartmentReview], Act.ProposeDecision, Target.Same, Department, [Clerk], needs: [Proposal], does: [KeepProposal]),
        .. Rows([DepartmentReview], Act.Recommend, Recommended, Department, [Approver],
            needs: [NoOpenCorrection, UnitSealSeen, CheckList, Opinions], does: [KeepOpinion], tells: [Unit]),
        .. Rows([DepartmentReview], Act.Decline, NotRecommended, Department, [Approver], needs: [Comment], tells: [Unit]),
        .. Rows([Recommended, NotRecommended], Act.TakeBack, DepartmentReview, Department, [Approver],
            needs: [NotInFixedBundle], does: [LeaveBundle], tells: [Unit]),
        .. Rows([Recommended], Act.ReportUp, AuthorityReview, Department, [Approver],
            needs: [InTime, InFrozenBundle, NoOpenCorrection, DepartmentSealSeen], does: [EndReview, ReachAuthority], tells: [Authority, Unit]),
        .. Rows([Recommended, ReturnedToDepartment], Act.ReportUpAgain, AuthorityReview, Department, [Approver],
            needs: [InTime, InReportedBundle, RemarksAnswered, NoOpenCorrection, DepartmentSealSeen],
            does: [TakePlace, EndReview, ReachAuthority],
            tells: [Authority, Unit]),
        .. Rows([ReturnedToDepartment], Act.Return, Returned, Department, Desk,
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, SendRemarks], tells: [Unit, Bureau]),

        // The authority reviews, proposes and plans.
        .. Rows([AuthorityReview], Act.BeginReview, Target.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([AuthorityReview], Act.ReturnToDepartment, ReturnedToDepartment, Authority, [Clerk],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, HoldPlace, SendRemarks], tells: [Department]),
        .. Rows([AuthorityReview], Act.ReturnToUnit, Returned, Authority, [Clerk],
            needs: [ReceiverSeated, Comment, ReturnDate], does: [EndReview, SetReturnDate, HoldPlace, SendReason], tells: [Unit, Bureau, Department]),
        .. Rows([AuthorityReview], Act.Support, Proposed, Authority, [Clerk], needs: [NoOpenCorrection, DepartmentSealSeen, Need.Grant], does: [Effect.Grant]),
        .. Rows([AuthorityReview], Act.RefuseSupport, NotSupported, Authority, [Clerk], needs: [Comment]),
        .. Rows([Proposed], Act.Remove, AuthorityReview, Authority, [Clerk], does: [TakeBackGrant, LeavePlan]),
        .. Rows([NotSupported], Act.Reconsider, AuthorityReview, Authority, [Clerk], needs: [ResultsNotReleased]),
        .. Rows([Proposed], Act.SubmitForApproval, AwaitingLeader, Authority, [Clerk], needs: [InPlan]),
        .. Rows([AwaitingLeader], Act.Approve, Approved, Authority, [Leader], needs: [InPlanAwaiting], does: [DecideInPlan]),
        .. Rows([AwaitingLeader], Act.Disapprove, Proposed, Authority, [Leader], needs: [InPlanAwaiting, Comment], does: [DecideInPlan]),
        .. Rows([Approved], Act.Issue, Planned, Authority, [Clerk], needs: [InDecidedPlan], does: [Effect.Issue, OpenExecution], tells: [Unit, Bureau, Department]),

        // What follows the issued plan.
        .. FollowUpWorkflow.Execution,
        .. FollowUpWorkflow.Holding,
        .. FollowUpWorkflow.Summary,
        .. FollowUpWorkflow.Settlement,
        .. FollowUpWorkflow.Changing,

        // Either side can end it.
        .. Rows([Draft, Returned, AwaitingSignOff, BureauReview, DepartmentReview, Recommended, NotRecommended], Act.Cancel, Withdrawn, Unit, [Approver],
            needs: [EverReported, NotInFixedBundle, Comment], does: [LeaveBundle, EndReview, WithdrawPapers], tells: [Bureau, Department]),
        .. Rows(
            [Draft, Returned, AwaitingSignOff, BureauReview, DepartmentReview, Recommended, NotRecommended,
             AuthorityReview, ReturnedToDepartment, Proposed, NotSupported, AwaitingLeader, Approved, Planned, Funded, Implementing, Implemented],
            Act.Terminate, Terminated, Authority, [Clerk],
            needs: [ReachedAuthority, NothingPaid, Comment], does: [LeaveBundle, EndInPlan, EndReview, WithdrawPapers, ReleaseVouchers, CloseDossiers], tells: [Unit, Bureau, Department]),
    ]);

    private static IEnumerable<Transition> Rows(
        Status?[] from, Act act, Target to, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null) =>
        from.Select(status => new Transition
        {
            From = status,
            Act = act,
            To = to,
            Office = office,
            Seats = seats,
            Needs = needs ?? [],
            Does = does ?? [],
            Tells = tells ?? [],
        });
}
