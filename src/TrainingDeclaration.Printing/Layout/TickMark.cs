namespace TrainingDeclaration.Printing.Layout;

/// <summary>A ticked box: □ with a tick in it, read as ☑.</summary>
/// <param name="Size">Size in pt.</param>
/// <param name="X">Left end in mm.</param>
/// <param name="Baseline">Baseline in mm.</param>
public sealed record TickMark(double Size, double X, double Baseline) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => new(X, Baseline - 0.88 * Size * Millimetre.PerPoint, Size * Millimetre.PerPoint, Size * Millimetre.PerPoint);

    /// <summary>The three points of the tick in ems from the left end of the baseline, upwards.</summary>
    internal static (double X, double Y)[] Stroke { get; } = [(0.23, 0.40), (0.43, 0.18), (0.82, 0.72)];

    /// <summary>Weight of the tick in ems.</summary>
    internal const double Weight = 0.1;
}
