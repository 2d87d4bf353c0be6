using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>A page that stands in for a file of a demonstration class.</summary>
internal static class DemoMaterialSheet
{
    public static Sheet Describe(string name, string? title) => new()
    {
        Kind = "demo-material",
        Edition = 1,
        Title = name,
        Rows =
        [
            Free(20, Cell(24, CellRole.Title, name)),
            Free(12, Cell(24, CellRole.Body, title)),
            Free(12, Cell(24, CellRole.Body, "演示数据，内容从略。")),
        ],
    };
}
