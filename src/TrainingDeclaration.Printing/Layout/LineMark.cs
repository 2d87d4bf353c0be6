namespace TrainingDeclaration.Printing.Layout;

/// <summary>A straight line.</summary>
/// <param name="X1">Start, mm.</param>
/// <param name="Y1">Start, mm.</param>
/// <param name="X2">End, mm.</param>
/// <param name="Y2">End, mm.</param>
/// <param name="Weight">Weight in pt.</param>
public sealed record LineMark(double X1, double Y1, double X2, double Y2, double Weight) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => new(
        Math.Min(X1, X2) - Weight * Millimetre.PerPoint / 2,
        Math.Min(Y1, Y2) - Weight * Millimetre.PerPoint / 2,
        Math.Abs(X2 - X1) + Weight * Millimetre.PerPoint,
        Math.Abs(Y2 - Y1) + Weight * Millimetre.PerPoint);
}
