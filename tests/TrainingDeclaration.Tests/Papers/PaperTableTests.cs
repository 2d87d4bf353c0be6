using TrainingDeclaration.Core.Record.Papers;

namespace TrainingDeclaration.Tests.Papers;

public sealed class PaperTableTests
{
    [Fact]
    public void EveryKind_HasItsRow() => PaperTable.Rows.Select(row => row.Kind).ShouldBe(Enum.GetValues<PaperKind>());

    [Fact]
    public void OnlyPapersOfADeclaration_EndWithIt() =>
        PaperTable.Rows.Where(row => row.EndsWithDeclaration).ShouldAllBe(row => row.Owner == PaperOwner.Declaration);

    [Theory]
    [InlineData(PaperKind.Form)]
    [InlineData(PaperKind.Receipt)]
    [InlineData(PaperKind.ExecutionNotice)]
    public void Code_OfAnEndedDeclaration_NoLongerHolds(PaperKind kind) => PaperTable.EndingWithDeclaration.ShouldContain(kind);
}
