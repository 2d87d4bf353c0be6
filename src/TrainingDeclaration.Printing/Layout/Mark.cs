using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>Something that puts ink on the page.</summary>
public abstract record Mark
{
    /// <summary>The rectangle its ink lies in, or a little more.</summary>
    public abstract Area Extent { get; }
}

/// <summary>Characters on one baseline in one face and size.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Face">Face.</param>
/// <param name="Size">Size in pt.</param>
/// <param name="X">Left end in mm.</param>
/// <param name="Baseline">Baseline in mm.</param>
/// <param name="Spacing">Extra room after every character, in thousandths of the em: justification.</param>
/// <param name="After">
/// Room after the last character that belongs to the type itself, in thousandths of the em: a quarter between Han and
/// Latin, minus a half where two punctuation marks close up.
/// </param>
/// <param name="Width">From the first character to the end of the last one's own width, in mm.</param>
public sealed record TextMark(string Text, Face Face, double Size, double X, double Baseline, double Spacing, int After, double Width) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => new(X, Baseline - 0.88 * Size * Millimetre.PerPoint, Width, 1.1 * Size * Millimetre.PerPoint);
}

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

/// <summary>The frame of a table.</summary>
/// <param name="Frame">Its middle line, mm.</param>
/// <param name="Weight">Weight in pt.</param>
public sealed record FrameMark(Area Frame, double Weight) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => Frame;
}

/// <summary>A QR code without its quiet zone.</summary>
/// <param name="X">Left edge, mm.</param>
/// <param name="Y">Upper edge, mm.</param>
/// <param name="Side">Side, mm.</param>
/// <param name="Code">The modules.</param>
public sealed record QrMark(double X, double Y, double Side, QrCode Code) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => new(X, Y, Side, Side);
}

/// <summary>Large outlined characters across the page, behind everything: 草稿.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Size">Size in pt.</param>
/// <param name="CenterX">Middle, mm.</param>
/// <param name="CenterY">Middle, mm.</param>
/// <param name="Angle">Degrees, anticlockwise.</param>
public sealed record BackdropMark(string Text, double Size, double CenterX, double CenterY, double Angle) : Mark
{
    /// <summary>Grey of the outline, 0 black to 1 white.</summary>
    public const double Grey = 0.82;

    /// <summary>Weight of the outline in pt.</summary>
    public const double Weight = 0.6;

    /// <inheritdoc/>
    public override Area Extent => default;
}
