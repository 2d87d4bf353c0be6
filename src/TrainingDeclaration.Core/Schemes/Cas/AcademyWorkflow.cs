using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using static TrainingDeclaration.Core.People.Accounts.SeatKind;
using static TrainingDeclaration.Core.People.Organizations.Office;
using static TrainingDeclaration.Core.Record.Lifecycle.Effect;
using static TrainingDeclaration.Core.Record.Lifecycle.Need;
using static TrainingDeclaration.Core.Record.Lifecycle.Status;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>
/// Who may do what to a class of an annual plan, from the first draft to its summary (C-05, C-06, C-56…C-63). The guide
/// names no review steps; these are those of the first scheme.
/// </summary>
public static class AcademyWorkflow
{
    private static readonly SeatKind[] Desk = [Clerk, Approver];

    private static readonly string[] Advanced = [Tier.Advanced.Key()];

    private static readonly string[] Others = [.. Enum.GetValues<Tier>().Where(tier => tier != Tier.Advanced).Select(tier => tier.Key())];

    /// <summary>The rows, in the order of a declaration's life.</summary>
    public static readonly TransitionTable Table = new(
    [
        // The institute fills in and reports; its annual plan goes up as a whole.
        .. Rows([null], Act.Create, Draft, Unit, [Clerk]),
        .. Rows([Draft, Returned], Act.Edit, Target.Same, Unit, Desk),
        .. Rows([AwaitingSignOff], Act.Edit, Target.Same, Unit, [Approver]),
        .. Rows([Draft], Act.DeleteDraft, Target.Gone, Unit, [Clerk], needs: [NeverReported], does: [Effect.Delete]),
        .. Rows([Draft, Returned], Act.RequestSignOff, AwaitingSignOff, Unit, [Clerk],
            needs: [UnitInUse, ReceiverSeated, Complete, RemarksAnswered, ClaimFree], tells: [Unit]),
        .. Rows([AwaitingSignOff], Act.DeclineSignOff, Target.Previous, Unit, [Approver], needs: [Comment], tells: [Unit]),
        .. Rows([Draft, Returned, AwaitingSignOff], Act.Report, Recommended, Unit, [Approver],
            needs: [InTime, UnitInUse, Complete, RemarksAnswered, ClaimFree, Promises, Declared],
            does: [DrawNumber, Claim, CountSubmission, EndReview, IndexWords, Freeze],
            tells: [Unit]),
        .. Rows([Recommended], Act.Recall, Draft, Unit, [Approver],
            needs: [NotInFixedBundle], does: [EndReview, LeaveBundle, DropClaim, WithdrawPapers], tells: [Unit]),
        .. Rows([Recommended], Act.ReportUp, Target.OnReceipt, Unit, [Approver],
            needs: [InTime, InFrozenBundle], does: [EndReview, ReachAuthority], tells: [Authority, Unit]),
        .. Rows([Recommended], Act.ReportUpAgain, Target.OnReceipt, Unit, [Approver],
            needs: [InTime, InReportedBundle], does: [TakePlace, EndReview, ReachAuthority], tells: [Authority, Unit]),

        // The bureau of personnel reviews and selects, and the leader decides.
        .. Rows([AuthorityReview], Act.BeginReview, Target.Same, Authority, [Clerk], needs: [NotBegun], does: [Effect.BeginReview]),
        .. Rows([AuthorityReview], Act.Return, Returned, Authority, [Clerk],
            needs: [ReceiverSeated, Remarks, ReturnDate], does: [EndReview, SetReturnDate, HoldPlace, SendRemarks], tells: [Unit]),
        .. Rows([AuthorityReview, Status.Reserve], Act.Support, Proposed, Authority, [Clerk],
            needs: [NoOpenCorrection, UnitSealSeen, Need.Grant], does: [Effect.Grant]),
        .. Rows([AuthorityReview], Act.Reserve, Status.Reserve, Authority, [Clerk], needs: [NoOpenCorrection, Comment]),
        .. Rows([AuthorityReview, Status.Reserve], Act.RefuseSupport, NotSupported, Authority, [Clerk], needs: [Comment]),
        .. Rows([Proposed], Act.Remove, AuthorityReview, Authority, [Clerk], does: [TakeBackGrant, LeavePlan]),
        .. Rows([NotSupported, Status.Reserve], Act.Reconsider, AuthorityReview, Authority, [Clerk], needs: [ResultsNotReleased]),
        .. Rows([Proposed], Act.SubmitForApproval, AwaitingLeader, Authority, [Clerk], needs: [InPlan]),
        .. Rows([AwaitingLeader], Act.Approve, Approved, Authority, [Leader], needs: [InPlanAwaiting], does: [DecideInPlan]),
        .. Rows([AwaitingLeader], Act.Disapprove, Proposed, Authority, [Leader], needs: [InPlanAwaiting, Comment], does: [DecideInPlan]),
        .. Rows([Approved], Act.Issue, Planned, Authority, [Clerk], needs: [InDecidedPlan], does: [Effect.Issue], tells: [Unit]),

        // 高研 goes on to the ministry of human resources; only then is its subsidy granted (C-56…C-58).
        .. Rows([Planned], Act.SendToMinistry, AtMinistry, Authority, [Clerk], only: Advanced, needs: [OnMinistryList], tells: [Unit]),
        .. Rows([AtMinistry], Act.MinistrySelect, MinistrySelected, Authority, [Clerk], only: Advanced, needs: [Subsidy], does: [NoteSubsidy], tells: [Unit]),
        .. Rows([AtMinistry], Act.MinistryDecline, MinistryNotSelected, Authority, [Clerk], only: Advanced, needs: [Comment], tells: [Unit]),
        .. Rows([MinistrySelected, MinistryNotSelected], Act.CorrectSelection, AtMinistry, Authority, [Clerk],
            only: Advanced, needs: [CommentWhenTold], does: [ClearSubsidy], tells: [Unit]),

        // The institute holds the class and submits the summary.
        .. Rows([Planned], Act.Implement, Implemented, Unit, Desk, only: Others, needs: [Held], does: [NoteHeld]),
        .. Rows([MinistrySelected, MinistryNotSelected], Act.Implement, Implemented, Unit, Desk, needs: [Held], does: [NoteHeld]),
        .. Rows([Implemented], Act.Conclude, Concluded, Unit, [Approver], needs: [Comment], tells: [Authority]),

        // Either side can end it; what the ministry has selected cannot be withdrawn (C-63).
        .. Rows([Draft, Returned, AwaitingSignOff, Recommended], Act.Cancel, Withdrawn, Unit, [Approver],
            needs: [EverReported, NotInFixedBundle, Comment], does: [LeaveBundle, DropClaim, EndReview, WithdrawPapers], tells: [Unit]),
        .. Rows([AuthorityReview, Status.Reserve, Planned, AtMinistry], Act.Cancel, Withdrawn, Unit, [Approver],
            needs: [Comment], does: [LeaveBundle, DropClaim, EndReview, WithdrawPapers], tells: [Authority]),
        .. Rows(
            [Returned, AuthorityReview, Proposed, Status.Reserve, NotSupported,
             AwaitingLeader, Approved, Planned, AtMinistry, MinistryNotSelected],
            Act.Terminate, Terminated, Authority, [Clerk],
            needs: [ReachedAuthority, Comment], does: [LeaveBundle, DropClaim, EndInPlan, EndReview, WithdrawPapers], tells: [Unit]),
    ]);

    private static IEnumerable<Transition> Rows(
        Status?[] from, Act act, Target to, Office office, SeatKind[] seats, Need[]? needs = null, Effect[]? does = null, Office[]? tells = null, string[]? only = null) =>
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
            Categories = only ?? [],
        });
}
