namespace TrainingDeclaration.Printing.Layout;

/// <summary>Large outlined characters across the page, behind everything, such as 草稿.</summary>
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
    public const double Weight = 0.9;

    /// <inheritdoc/>
    public override Area Extent => new(0, 0, 0, 0);
}
