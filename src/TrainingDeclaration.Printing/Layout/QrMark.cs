namespace TrainingDeclaration.Printing.Layout;

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
