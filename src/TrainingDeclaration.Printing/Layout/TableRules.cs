namespace TrainingDeclaration.Printing.Layout;

/// <summary>Draws the rules of a page's tables: a frame around each block of ruled rows, thinner lines inside it.</summary>
internal static class TableRules
{
    private const double Outside = 0.9;
    private const double Inside = 0.5;

    public static void Draw(List<Mark> marks, IReadOnlyList<PlacedRow> rows, PageFrame frame)
    {
        var start = 0;
        while (start < rows.Count)
        {
            if (!rows[start].Row.Row.Ruled)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < rows.Count && rows[end].Row.Row.Ruled)
            {
                end++;
            }

            DrawBlock(marks, rows, start, end, frame);
            start = end;
        }
    }

    private static void DrawBlock(List<Mark> marks, IReadOnlyList<PlacedRow> rows, int start, int end, PageFrame frame)
    {
        var right = frame.Left + frame.TextWidth;
        var open = new List<Vertical>();
        for (var i = start; i < end; i++)
        {
            var (row, y) = rows[i];
            if (i > start)
            {
                marks.Add(new LineMark(frame.Left, y, right, y, Inside));
            }

            Close(marks, open, line => !row.Cells.Skip(1).Any(cell => cell.X == line.X), y);
            open.AddRange(row.Cells.Skip(1).Where(cell => !open.Exists(line => line.X == cell.X)).Select(cell => new Vertical(cell.X, y)).ToList());
        }

        var bottom = rows[end - 1].Y + rows[end - 1].Row.Height;
        Close(marks, open, _ => true, bottom);
        marks.Add(new FrameMark(new Area(frame.Left, rows[start].Y, frame.TextWidth, bottom - rows[start].Y), Outside));
    }

    /// <summary>Draws the lines between cells that end here, from left to right.</summary>
    private static void Close(List<Mark> marks, List<Vertical> open, Predicate<Vertical> ends, double bottom)
    {
        var ended = open.FindAll(ends);
        ended.Sort((a, b) => a.X.CompareTo(b.X));
        marks.AddRange(ended.Select(line => new LineMark(line.X, line.Top, line.X, bottom, Inside)));
        open.RemoveAll(ends);
    }

    /// <summary>A line between cells that continues downwards.</summary>
    private sealed record Vertical(double X, double Top);
}
