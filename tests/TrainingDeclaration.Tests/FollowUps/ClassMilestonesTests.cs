using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class ClassMilestonesTests
{
    [Theory]
    [InlineData("2022-11-18", "2022-12-18", "2022-12-05")] // the cutoff of the call comes first
    [InlineData("2022-10-31", "2022-11-30", "2022-11-30")]
    [InlineData("2022-01-31", "2022-02-28", "2022-02-28")]
    [InlineData("2024-01-31", "2024-02-29", "2022-12-05")]
    [InlineData("2022-11-05", "2022-12-05", "2022-12-05")]
    [InlineData("2022-02-28", "2022-03-28", "2022-03-28")]
    public void Of_TheEnd_IsAMonthLaterOrTheCutoff(string end, string summary, string settlement)
    {
        var content = WorkedExample.Content(plan => plan.EndsOn = DateOnly.Parse(end, null));

        var days = ClassMilestones.Of(content, WorkedExample.Context(null));

        days.Single(one => one.Label == "培训总结").Day.ShouldBe(DateOnly.Parse(summary, null));
        days.Single(one => one.Label == "财务核销材料").Day.ShouldBe(DateOnly.Parse(settlement, null));
    }

    [Fact]
    public void Of_NothingTyped_GoesByWhatWasDeclared()
    {
        var days = ClassMilestones.Of(Core.Record.FollowUps.DossierContent.Empty, WorkedExample.Context(null));

        days.Select(one => one.Day).ShouldBe([new(2022, 10, 10), new(2022, 10, 14), new(2022, 11, 14), new(2022, 11, 14)]);
    }
}
