namespace TrainingDeclaration.Printing.Layout;

/// <summary>Lengths on paper are in mm, type sizes in pt.</summary>
internal static class Millimetre
{
    /// <summary>Millimetres in one point.</summary>
    public const double PerPoint = 25.4 / 72;
}
