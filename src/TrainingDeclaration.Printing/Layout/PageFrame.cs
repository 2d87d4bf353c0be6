namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Where text may be on an A4 page, in mm. The text area ends above the footer band, which holds the QR code, and
/// is the same for a draft, so that a draft's pages break where those of the final paper do.
/// </summary>
internal sealed record PageFrame(double Width, double Height, double Left, double Top, double Right)
{
    /// <summary>Side of the QR code.</summary>
    public const double QrSide = 22;

    /// <summary>Quiet zone around the QR code: four of 29 modules.</summary>
    public const double Quiet = QrSide / 29 * 4;

    private const double Below = 8;

    public static PageFrame Of(Orientation orientation) => orientation == Orientation.Landscape
        ? new PageFrame(297, 210, 20, 20, 20)
        : new PageFrame(210, 297, 28, 25, 26);

    public double TextWidth => Width - Left - Right;

    public double Column => TextWidth / Sheet.Columns;

    /// <summary>Upper edge of the QR code.</summary>
    public double FooterTop => Height - Below - QrSide;

    /// <summary>Lower edge of the text area.</summary>
    public double TextBottom => FooterTop - Quiet;

    public double TextHeight => TextBottom - Top;
}
