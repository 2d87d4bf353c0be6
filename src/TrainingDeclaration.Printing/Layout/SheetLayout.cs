namespace TrainingDeclaration.Printing.Layout;

/// <summary>Arranges a sheet on A4 pages. The only place that knows millimetres; every engine draws its result.</summary>
public static class SheetLayout
{
    /// <summary>
    /// The pages of a sheet with their footers. The same sheet breaks at the same lines whatever its footer.
    /// Throws <see cref="ArgumentException"/> for a row whose spans do not add up to <see cref="Sheet.Columns"/>, and for a
    /// cell that is too narrow for its seal.
    /// </summary>
    public static DisplayList Arrange(Sheet sheet, SheetFooter footer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(footer);
        var frame = PageFrame.Of(sheet.Orientation);
        var pages = Paginator.Paginate(sheet, frame);
        return new DisplayList(frame.Width, frame.Height, [.. pages.Select((rows, index) => new PageDrawing(frame).Draw(rows, footer, index + 1, pages.Count))]);
    }
}
