namespace TrainingDeclaration.Printing.Layout;

/// <summary>A rectangle in mm from the top left corner of the page.</summary>
public sealed record Area(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Area other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}
