namespace TrainingDeclaration.Printing.Layout;

/// <summary>Rules the tables of a page: a frame around each block of ruled rows, thinner lines inside it.</summary>
internal static class TableRules
{
    private const double Outside = 0.9;
    private const double Inside = 0.5;

    public static void Draw(List<Mark> marks, IReadOnlyList<(RowBox Row, double Y)> rows, PageFrame frame)
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

    private static void DrawBlock(List<Mark> marks, IReadOnlyList<(RowBox Row, double Y)> rows, int start, int end, PageFrame frame)
    {
        var right = frame.Left + frame.TextWidth;
        var open = new SortedDictionary<double, double>();
        for (var i = start; i < end; i++)
        {
            var (row, y) = rows[i];
            if (i > start)
            {
                marks.Add(new LineMark(frame.Left, y, right, y, Inside));
            }

            var edges = row.Cells.Skip(1).Select(cell => cell.X).ToHashSet();
            foreach (var x in open.Keys.Where(x => !edges.Contains(x)).ToList())
            {
                marks.Add(new LineMark(x, open[x], x, y, Inside));
                open.Remove(x);
            }

            foreach (var x in edges)
            {
                open.TryAdd(x, y);
            }
        }

        var bottom = rows[end - 1].Y + rows[end - 1].Row.Height;
        foreach (var (x, top) in open)
        {
            marks.Add(new LineMark(x, top, x, bottom, Inside));
        }

        marks.Add(new FrameMark(new Area(frame.Left, rows[start].Y, frame.TextWidth, bottom - rows[start].Y), Outside));
    }
}
