using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>A table of rows checks the axis of the dossiers as it checks that of the declaration.</summary>
public sealed class PartTableTests
{
    [Theory]
    [InlineData("sound", null)]
    [InlineData("twice", "Two rows for")]
    [InlineData("unreached", "Execution Returned is never reached.")]
    [InlineData("stuck", "Execution Review has no way on.")]
    [InlineData("silent", "Execution Preparing File changes the holder and tells nobody.")]
    public void Table_ThatContradictsItself_IsRefused(string what, string? fault)
    {
        Transition[] rows =
        [
            Row(null, Act.Create, Status.Draft, null, DossierTarget.Same, Office.Unit),
            Row(Status.Draft, Act.Report, Status.Planned, null, DossierTarget.Same, Office.Unit, Office.Authority),
            Row(Status.Planned, Act.Terminate, Status.Terminated, null, DossierTarget.Same, Office.Authority, Office.Unit),
            Row(Status.Planned, Act.File, Target.Same, DossierState.Preparing, DossierState.Review, Office.Unit, what == "silent" ? [] : [Office.Authority]),
            .. what == "stuck" ? Array.Empty<Transition>() : [Row(Status.Planned, Act.Accept, Target.Same, DossierState.Review, DossierState.Accepted, Office.Authority, Office.Unit)],
            Row(Status.Planned, Act.IssueFunding, Status.Funded, DossierState.Accepted, DossierTarget.Same, Office.Authority, Office.Unit),
            Row(Status.Funded, Act.Terminate, Status.Terminated, null, DossierTarget.Same, Office.Authority, Office.Unit),
            .. what == "twice" ? [Row(Status.Planned, Act.File, Target.Same, DossierState.Preparing, DossierState.Review, Office.Unit, Office.Authority)] : Array.Empty<Transition>(),
            .. what == "unreached" ? [Row(Status.Planned, Act.File, Target.Same, DossierState.Returned, DossierState.Review, Office.Unit, Office.Authority)] : Array.Empty<Transition>(),
        ];

        if (fault is null)
        {
            new TransitionTable(rows).Rows.Count.ShouldBe(rows.Length);
        }
        else
        {
            Should.Throw<ArgumentException>(() => new TransitionTable(rows)).Message.ShouldContain(fault);
        }
    }

    private static Transition Row(Status? from, Act act, Target to, DossierState? part, DossierTarget partTo, Office office, params Office[] tells) => new()
    {
        From = from,
        Act = act,
        To = to,
        Part = part is null ? null : DossierKind.Execution,
        PartFrom = part,
        PartTo = partTo,
        Office = office,
        Seats = [SeatKind.Clerk],
        Tells = tells,
    };
}
