namespace TrainingDeclaration.Printing.Layout;

/// <summary>Lengths of paper are in mm, sizes of type in pt.</summary>
internal static class Millimetre
{
    /// <summary>Millimetres in one point.</summary>
    public const double PerPoint = 25.4 / 72;
}
