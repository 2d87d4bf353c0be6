namespace TrainingDeclaration.Printing.Layout;

/// <summary>The frame of a table.</summary>
/// <param name="Frame">Its middle line, mm.</param>
/// <param name="Weight">Weight in pt.</param>
public sealed record FrameMark(Area Frame, double Weight) : Mark
{
    /// <inheritdoc/>
    public override Area Extent => Frame;
}
