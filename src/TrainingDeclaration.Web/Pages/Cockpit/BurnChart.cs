using TrainingDeclaration.Core.Desks.Cockpit;

namespace TrainingDeclaration.Web.Pages.Cockpit;

/// <summary>The drawing of what was reported in the course of time, in units of its own box.</summary>
/// <param name="Points">From the beginning to now; never none.</param>
/// <param name="IsHourly">Whether the points are hours of the last day, not days.</param>
public sealed record BurnChart(IReadOnlyList<BurnPoint> Points, bool IsHourly)
{
    /// <summary>In units of the box.</summary>
    public const int Width = 600;

    /// <summary>In units of the box.</summary>
    public const int Height = 120;

    private const int Air = 8; // above the highest point

    public BurnPoint First => Points[0];

    public BurnPoint Last => Points[^1];

    /// <summary>The number at the upper end of the vertical axis.</summary>
    public int Top => Math.Max(1, Points.Max(point => point.Reports));

    /// <summary>Path of the lines at the top, in the middle and at the bottom.</summary>
    public static string Grid => $"M0 {Air}H{Width}M0 {Height / 2 + 4}H{Width}M0 {Height - 1}H{Width}";

    /// <summary>Points of the line of first reports.</summary>
    public string Reports => Line(point => point.Reports);

    /// <summary>Points of the line of first report-ups.</summary>
    public string ReportUps => Line(point => point.ReportUps);

    private string Line(Func<BurnPoint, int> value) =>
        string.Join(' ', Points.Select((point, i) => FormattableString.Invariant($"{X(i):0.#},{Y(value(point)):0.#}")));

    private double X(int i) => Points.Count == 1 ? Width : Width * i / (double)(Points.Count - 1);

    private double Y(int value) => Height - (Height - Air) * value / (double)Top;
}
