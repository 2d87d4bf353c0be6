namespace TrainingDeclaration.Printing.Layout;

/// <summary>Arranges a sheet on A4 pages. The only place that knows millimetres; every engine draws its result.</summary>
public static class SheetLayout
{
    /// <summary>
    /// The pages of a sheet with their footers. The same sheet breaks at the same lines whatever its footer is.
    /// Refuses with <see cref="ArgumentException"/> a row whose spans do not add up to <see cref="Sheet.Columns"/>, and a
    /// cell that is too narrow for its seal.
    /// </summary>
    public static DisplayList Arrange(Sheet sheet, SheetFooter footer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(footer);
        var frame = PageFrame.Of(sheet.Orientation);
        var pages = Paginator.Paginate(sheet, frame);
        return new DisplayList(frame.Width, frame.Height, [.. pages.Select((rows, index) => Draw(rows, frame, footer, index + 1, pages.Count))]);
    }

    private static DisplayPage Draw(List<RowBox> rows, PageFrame frame, SheetFooter footer, int page, int pages)
    {
        var marks = new List<Mark>();
        var zones = new List<Area>();
        if (footer.IsDraft)
        {
            marks.Add(new BackdropMark("草稿", 190, frame.Width / 2, (frame.Top + frame.TextBottom) / 2, 45));
        }

        var placed = new List<(RowBox Row, double Y)>(rows.Count);
        var y = frame.Top;
        foreach (var row in rows)
        {
            placed.Add((row, y));
            y += row.Height;
        }

        TableRules.Draw(marks, placed, frame);
        foreach (var (row, top) in placed)
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                DrawCell(marks, zones, row, i, top);
            }
        }

        FooterBand.Draw(marks, footer, frame, page, pages);
        return new DisplayPage(marks, zones);
    }

    private static void DrawCell(List<Mark> marks, List<Area> zones, RowBox row, int index, double top)
    {
        var cell = row.Cells[index];
        var textHeight = row.LineCount(index) * cell.Leading;
        var y = cell.Style.Top && !cell.HasSeal ? top + cell.Style.Padding : top + (row.Height - textHeight) / 2;
        var sizeInMillimetres = cell.Size * Millimetre.PerPoint;
        foreach (var (units, line) in row.LinesOf(index))
        {
            var width = (line.Width + line.Indent) / 1000.0 * sizeInMillimetres;
            var free = cell.TextWidth - width;
            var x = cell.X + cell.SidePadding + (cell.Align == Align.Center ? free / 2 : cell.Align == Align.Right ? free : 0);
            LinePlacer.Place(marks, units, line, cell.Size, x, y + (cell.Leading - sizeInMillimetres) / 2 + 0.88 * sizeInMillimetres);
            y += cell.Leading;
        }

        if (cell.Seal is { } seal)
        {
            // A square that does not hang is as high as its row grants; what stands above and below is never reached.
            var side = seal.Hangs ? SealBox.Side : Math.Min(SealBox.Side, row.Height - 2 * RowBox.Clearance);
            zones.Add(new Area(cell.SealLeft, seal.Hangs ? top + RowBox.Clearance : top + (row.Height - side) / 2, SealBox.Side, side));
        }
    }
}
