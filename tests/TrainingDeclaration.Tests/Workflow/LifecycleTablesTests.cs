using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Tests.Workflow;

/// <summary>One row per status and per act: none is forgotten, and what is derived from the rows is what the product uses.</summary>
public sealed class LifecycleTablesTests
{
    [Fact]
    public void Rows_CoverEveryStatusAndAct()
    {
        Gaps(StatusTable.Rows).ShouldBeEmpty();
        Gaps(ActTable.Rows).ShouldBeEmpty();
    }

    /// <summary>The checks can fail: a missing row, a duplicate row, and rows that lack a label, a tone or a stage.</summary>
    [Fact]
    public void Rows_WithGaps_AreCaught()
    {
        Gaps([.. StatusTable.Rows.Skip(1)]).ShouldBe(["Draft has no row"]);
        Gaps([.. StatusTable.Rows, StatusTable.Rows[0]]).ShouldBe(["Draft has 2 rows"]);
        Gaps([.. StatusTable.Rows.Select(row => row.Status == Status.Planned ? row with { Label = "", Tone = default, Stage = null, Holder = null } : row)])
            .ShouldBe(["Planned lacks a word", "Planned lacks a tone", "Planned lacks a stage", "Planned is not terminal and nobody holds it"]);
        Gaps([.. ActTable.Rows.Skip(1)]).ShouldBe(["Create has no row"]);
        Gaps([.. ActTable.Rows.Select(row => row.Act == Act.Relay ? row with { Label = " ", Tone = default, Reversal = Act.Relay } : row)])
            .ShouldBe(["Relay lacks a word", "Relay lacks a tone", "Relay undoes itself"]);
    }

    [Theory]
    [InlineData(StatusTraits.Waits, "Draft AwaitingSignOff Returned BureauReview DepartmentReview Recommended ReturnedToDepartment AuthorityReview Proposed AwaitingLeader Approved")]
    [InlineData(StatusTraits.InHand, "AwaitingSignOff Returned ReturnedToDepartment")]
    [InlineData(StatusTraits.UnderReview, "BureauReview DepartmentReview ReturnedToDepartment AuthorityReview")]
    [InlineData(StatusTraits.Decided, "NotRecommended Recommended Proposed Reserve NotSupported")]
    [InlineData(StatusTraits.Confidential, "Proposed Reserve NotSupported AwaitingLeader Approved")]
    [InlineData(StatusTraits.Released, "Reserve NotSupported")]
    [InlineData(StatusTraits.Issued, "Planned Funded Implementing AtMinistry MinistrySelected MinistryNotSelected Implemented Concluded")]
    [InlineData(StatusTraits.Terminal, "Concluded Recorded Withdrawn Terminated")]
    public void Trait_IsHeldBy(StatusTraits trait, string statuses) => string.Join(' ', StatusTable.With(trait)).ShouldBe(statuses);

    [Theory]
    [InlineData(Stage.Started, "Draft AwaitingSignOff Returned")]
    [InlineData(Stage.Reported, "BureauReview DepartmentReview NotRecommended")]
    [InlineData(Stage.Recommended, "Recommended ReturnedToDepartment")]
    public void Stage_IsTheFurthestOf(Stage stage, string statuses) =>
        string.Join(' ', StatusFacts.From(stage).Except(StatusFacts.From(stage + 1))).ShouldBe(statuses);

    [Fact]
    public void Stages_Narrow()
    {
        StatusFacts.From(Stage.Sealed).ShouldBe(StatusFacts.From(Stage.ReportedUp));
        StatusFacts.From(Stage.Started).ShouldBe(Enum.GetValues<Status>().Except([Status.Withdrawn, Status.Terminated]), ignoreOrder: true);
    }

    [Fact]
    public void Lists_AreThoseOfTheProduct()
    {
        StatusFacts.Typing.ShouldBe([Status.Draft, Status.AwaitingSignOff, Status.Returned]);
        StatusFacts.Decided.ShouldBe([Status.NotRecommended, Status.Recommended]);
        StatusFacts.Selected.ShouldBe([Status.Proposed, Status.Reserve, Status.NotSupported]);
        StatusFacts.OwesPaper.ShouldBe(
            StatusFacts.From(Stage.Reported).Except([Status.NotRecommended, Status.NotSupported]), ignoreOrder: true);
        StatusFacts.Settled.ShouldBe(
            [.. StatusTable.With(StatusTraits.Terminal), .. StatusTable.With(StatusTraits.Issued).SkipLast(1), Status.NotRecommended, Status.NotSupported], ignoreOrder: true);
        ActFacts.Selecting.ShouldBe([Act.Support, Act.Reserve, Act.RefuseSupport]);
        ActFacts.Remembered.ShouldBe(
            [.. ActFacts.AtDesk, Act.TakeBack, Act.Remove, Act.Reconsider, Act.MinistrySelect, Act.MinistryDecline, Act.CorrectSelection], ignoreOrder: true);
        ActFacts.OnMany[0].ShouldBe(Act.BeginReview, "the menu begins with what decides nothing");
    }

    private static List<string> Gaps(IReadOnlyList<StatusRow> rows) =>
    [
        .. Counts(rows.Select(row => row.Status)),
        .. rows.Distinct().SelectMany(row => new (bool Lacks, string What)[]
        {
            (string.IsNullOrWhiteSpace(row.Label), "lacks a word"),
            (!Enum.IsDefined(row.Tone), "lacks a tone"),
            (row.Stage is null && row.Status is not (Status.Withdrawn or Status.Terminated), "lacks a stage"),
            (row.Holder is null != row.Has(StatusTraits.Terminal), "is not terminal and nobody holds it"),
            (row.Has(StatusTraits.Released) && !row.Has(StatusTraits.Confidential), "is released but never confidential"),
            (row.Has(StatusTraits.InHand) && !row.Has(StatusTraits.Waits), "is in hand but nobody waits"),
        }.Where(check => check.Lacks).Select(check => $"{row.Status} {check.What}")),
    ];

    private static List<string> Gaps(IReadOnlyList<ActRow> rows) =>
    [
        .. Counts(rows.Select(row => row.Act)),
        .. rows.Distinct().SelectMany(row => new (bool Lacks, string What)[]
        {
            (string.IsNullOrWhiteSpace(row.Label), "lacks a word"),
            (!Enum.IsDefined(row.Tone), "lacks a tone"),
            (row.Reversal == row.Act, "undoes itself"),
        }.Where(check => check.Lacks).Select(check => $"{row.Act} {check.What}")),
    ];

    private static IEnumerable<string> Counts<T>(IEnumerable<T> keys) where T : struct, Enum
    {
        var counts = keys.CountBy(key => key).ToDictionary();
        return Enum.GetValues<T>().Where(value => counts.GetValueOrDefault(value) != 1)
            .Select(value => counts.GetValueOrDefault(value) is > 0 and var count ? $"{value} has {count} rows" : $"{value} has no row");
    }
}
