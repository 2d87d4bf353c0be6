namespace TrainingDeclaration.Printing.Layout;

/// <summary>A row, or the part of a split row on one page. Heights in mm.</summary>
internal sealed class RowBox
{
    /// <summary>Space between a seal zone and the edges of its row, for the lines drawn there.</summary>
    public const double Clearance = 0.25;

    private readonly Shown[] _shown;

    private RowBox(int index, Row row, CellBox[] cells, Shown[] shown, bool continued)
    {
        Index = index;
        Row = row;
        Cells = cells;
        _shown = shown;
        IsContinued = continued;
        Height = Least = Natural();
    }

    /// <summary>Its place among the rows of the sheet.</summary>
    public int Index { get; }

    public Row Row { get; }

    /// <summary>Whether it continues from an earlier page.</summary>
    public bool IsContinued { get; }

    /// <summary>The page on which a list's header is first printed, from 1.</summary>
    public int FirstPage { get; set; }

    public CellBox[] Cells { get; }

    /// <summary>Height as printed.</summary>
    public double Height { get; set; }

    /// <summary>The height required by its text, its seal and its minimum.</summary>
    public double Least { get; }

    /// <summary>Its height if that costs no page.</summary>
    public double Preferred => IsContinued || Row.Repeat != Repeat.None ? Least : Math.Max(Least, Row.PreferredHeight ?? 0);

    public bool IsElastic => Preferred > Least;

    /// <summary>Whether it is narrower because a seal hangs beside it.</summary>
    public bool IsBeside { get; private init; }

    /// <summary>The cell with a seal that extends over the rows below.</summary>
    public CellBox? HangingSeal => Array.Find(Cells, cell => cell.Seal is { Hangs: true });

    /// <summary>A row broken into lines; one that is <paramref name="clipped"/> has one line, one that is <paramref name="close"/> a smaller leading.</summary>
    /// <param name="right">Edge in mm beyond which it has no text.</param>
    public static RowBox Arrange(int index, Row row, PageFrame frame, bool clipped = false, bool close = false, double right = double.PositiveInfinity)
    {
        var cells = new CellBox[row.Cells.Count];
        var column = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = row.Cells[i];
            var x = frame.Left + column * frame.Column;
            var width = x < right ? Math.Min(cell.Span * frame.Column, right - x) : cell.Span * frame.Column;
            cells[i] = clipped ? CellBox.Clip(cell, x, width, row.Ruled) : CellBox.Arrange(cell, x, width, row.Ruled, close);
            column += cell.Span;
        }

        if (column != Sheet.Columns)
        {
            throw new ArgumentException($"The cells of a row span {column} columns instead of {Sheet.Columns}.", nameof(row));
        }

        return new RowBox(index, row, cells, [.. cells.Select(cell => new Shown(0, cell.Lines.Count))], continued: false) { IsBeside = double.IsFinite(right) };
    }

    /// <summary>Size of its smallest label, or null if it has none.</summary>
    public double? LabelSize => Row.Ruled ? Cells.Where(cell => cell.Cell.Role == CellRole.Label).Min(cell => (double?)cell.Size) : null;

    /// <summary>The same row with no label larger than a size in pt.</summary>
    public RowBox WithLabels(double size) => LabelSize is null || Cells.All(cell => cell.Cell.Role != CellRole.Label || cell.Size <= size)
        ? this
        : With([.. Cells.Select(cell => cell.Cell.Role == CellRole.Label ? cell.AtMost(size) : cell)]);

    /// <summary>The same row with no cell larger than a size in pt; free rows stay as they are.</summary>
    public RowBox Even(double size) => Row.Ruled ? With([.. Cells.Select(cell => cell.Even(size))]) : this;

    private RowBox With(CellBox[] cells) => new(Index, Row, cells, [.. cells.Select(cell => new Shown(0, cell.Lines.Count))], continued: false);

    /// <summary>The lines of a cell in this part.</summary>
    public IEnumerable<Line> LinesOf(int cell) =>
        Cells[cell].Lines.Skip(_shown[cell].From).Take(_shown[cell].To - _shown[cell].From);

    public int LineCount(int cell) => _shown[cell].To - _shown[cell].From;

    /// <summary>
    /// Splits the row so that the first part is at most this high, or returns null if that would leave fewer than two
    /// lines on either side. <paramref name="keepTail"/> moves at least two lines on even if all would fit.
    /// </summary>
    public (RowBox Head, RowBox Tail)? Split(double height, bool keepTail)
    {
        const int fewest = 2;
        var head = new Shown[Cells.Length];
        var tailFrom = new int[Cells.Length];
        var parted = false;
        for (var i = 0; i < Cells.Length; i++)
        {
            var (from, to) = _shown[i];
            if (IsRepeated(i))
            {
                (head[i], tailFrom[i]) = (_shown[i], from);
                if (Cells[i].Height > height)
                {
                    return null;
                }

                continue;
            }

            var count = to - from;
            var fitting = Math.Min(count, Cells[i].LinesWithin(height));
            if (count > 0 && (fitting < count || (keepTail && count >= 2 * fewest)))
            {
                fitting = WholeParagraphs(Cells[i].Lines, from, Math.Min(fitting, count - fewest));
                if (fitting < fewest)
                {
                    return null;
                }

                parted = true;
            }

            (head[i], tailFrom[i]) = (new Shown(from, from + fitting), from + fitting);
        }

        return parted
            ? (new RowBox(Index, Row, Cells, head, IsContinued) { Height = HeightOf(Cells, head) }, Tail(tailFrom))
            : null;
    }

    /// <summary>Height of the smallest part that may be left at the foot of a page.</summary>
    public double LeastHead()
    {
        var least = 0.0;
        for (var i = 0; i < Cells.Length; i++)
        {
            least = Math.Max(least, IsRepeated(i) ? Cells[i].Height : Cells[i].HeightOf(Math.Min(2, LineCount(i))));
        }

        return least;
    }

    /// <summary>
    /// Slightly fewer lines if a page would otherwise end with the first line of a paragraph or begin with its last.
    /// </summary>
    private static int WholeParagraphs(IReadOnlyList<Line> lines, int from, int fitting)
    {
        bool StartsParagraph(int line) => lines[line].Start == 0;
        bool EndsParagraph(int line) => line + 1 == lines.Count || lines[line + 1].Start == 0;
        for (var count = fitting; count >= 2 && count >= fitting - 2; count--)
        {
            var last = from + count - 1;
            var lonelyFirst = StartsParagraph(last) && (!EndsParagraph(last) || IsHeading(lines[last]));
            var lonelyLast = EndsParagraph(last + 1) && !StartsParagraph(last + 1);
            if (!lonelyFirst && !lonelyLast)
            {
                return count;
            }
        }

        return fitting;
    }

    /// <summary>A one-line paragraph without punctuation at its end announces what follows.</summary>
    private static bool IsHeading(Line line) =>
        line.End > line.Start && !line.Units[line.End - 1].Has(CharacterTraits.NoStart);

    private bool IsRepeated(int cell) => Cells[cell].Cell.Role == CellRole.Label;

    private RowBox Tail(int[] from)
    {
        var cells = new CellBox[Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = IsRepeated(i) && !IsContinued ? Continued(Cells[i]) : Cells[i];
        }

        var shown = cells.Select((cell, i) => new Shown(IsRepeated(i) ? 0 : from[i], cell.Lines.Count)).ToArray();
        return new RowBox(Index, Row, cells, shown, continued: true);
    }

    private static CellBox Continued(CellBox cell) =>
        cell.With(cell.Cell with { Paragraphs = [.. cell.Cell.Paragraphs, new Paragraph("（续）")] });

    private double Natural()
    {
        // A line of an adjacent row has half its weight on this side of the edge; a seal's square keeps clear of it.
        var clear = Row.MinHeight >= SealBox.Side && Cells.Any(cell => cell.Seal is { Hangs: false }) ? SealBox.Side + 2 * Clearance : 0;
        return IsContinued ? HeightOf(Cells, _shown) : Math.Max(Math.Max(Row.MinHeight, clear), HeightOf(Cells, _shown));
    }

    private static double HeightOf(CellBox[] cells, Shown[] shown)
    {
        var height = 0.0;
        for (var i = 0; i < cells.Length; i++)
        {
            height = Math.Max(height, cells[i].HeightOf(shown[i].To - shown[i].From));
        }

        return height;
    }

    /// <summary>Which lines of a cell are in this part: the first, and one past the last.</summary>
    private sealed record Shown(int From, int To);
}
