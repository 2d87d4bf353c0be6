namespace TrainingDeclaration.Printing.Layout;

/// <summary>What a unit of a line is.</summary>
internal enum UnitKind : byte
{
    Character = 1,
    Ticked,
    Gap,
    NewLine,
}
