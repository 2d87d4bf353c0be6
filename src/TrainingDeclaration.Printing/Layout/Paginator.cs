namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Distributes rows over pages. Elastic rows have the height they prefer, unless the sheet takes fewer pages when they
/// are as low as they may be; then they take what their page has left.
/// </summary>
internal sealed class Paginator
{
    private readonly PageFrame _frame;
    private readonly List<RowBox> _rows = [];
    private readonly List<RowBox> _context = [];
    private readonly List<RowBox> _headers = [];
    private List<List<RowBox>> _pages = [];
    private double _left;
    private int _repeated;

    private Paginator(Sheet sheet, PageFrame frame)
    {
        _frame = frame;
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var isContext = sheet.Rows[i].Repeat == Repeat.Context;
            (isContext ? _context : _rows).Add(RowBox.Arrange(i, sheet.Rows[i], frame, clipped: isContext));
        }

        EvenLabels();
    }

    /// <summary>The rows of each page from the top.</summary>
    public static List<List<RowBox>> Paginate(Sheet sheet, PageFrame frame)
    {
        var paginator = new Paginator(sheet, frame);
        var roomy = paginator.Fill(row => row.Preferred);
        if (!paginator.MayFit(roomy.Count - 1))
        {
            return roomy;
        }

        var tight = paginator.Fill(row => row.Least);
        if (tight.Count == roomy.Count)
        {
            return paginator.Fill(row => row.Preferred);
        }

        foreach (var page in tight)
        {
            Stretch(page, frame.TextHeight);
        }

        return tight;
    }

    /// <summary>Whether low rows have room on so many pages; if not, they need not be tried.</summary>
    private bool MayFit(int pages) => _rows.Any(row => row.IsElastic) && _rows.Sum(row => row.Least) <= pages * _frame.TextHeight;

    /// <summary>Labels of one table look alike: all take the size of the one that had to shrink most.</summary>
    private void EvenLabels()
    {
        if (_rows.Concat(_context).Min(row => row.LabelSize) is { } size)
        {
            for (var i = 0; i < _rows.Count; i++)
            {
                _rows[i] = _rows[i].WithLabels(size);
            }

            for (var i = 0; i < _context.Count; i++)
            {
                _context[i] = _context[i].WithLabels(size);
            }
        }
    }

    private List<List<RowBox>> Fill(Func<RowBox, double> height)
    {
        _pages = [[]];
        _left = _frame.TextHeight;
        _repeated = 0;
        _headers.Clear();
        _rows.ForEach(row => row.Height = height(row));
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            var follows = row.Row.KeepWithNext && i + 1 < _rows.Count ? LeastAfter(i + 1) : 0;
            Place(row, follows);
            if (row.Row.Repeat == Repeat.Header)
            {
                row.FirstPage = _pages.Count;
                _headers.Add(row);
            }
        }

        return _pages;
    }

    /// <summary>Height that must be left for what may not be separated from the row before.</summary>
    private double LeastAfter(int index)
    {
        var row = _rows[index];
        if (row.Row.Splittable)
        {
            return Math.Min(row.LeastHead(), row.Height);
        }

        return row.Height + (row.Row.KeepWithNext && index + 1 < _rows.Count ? LeastAfter(index + 1) : 0);
    }

    private void Place(RowBox row, double follows)
    {
        while (true)
        {
            if (row.Height + follows <= _left + 0.001)
            {
                Put(row);
                return;
            }

            var fresh = _pages[^1].Count == _repeated;
            if (fresh && row.Height <= _left + 0.001 && follows > _left - row.Height && follows >= _frame.TextHeight - row.Height)
            {
                Put(row); // what must stay together is higher than a page
                return;
            }

            var parts = row.Row.Splittable || (fresh && row.Height > _left) ? row.Split(_left, row.Height <= _left) : null;
            if (parts is var (head, tail))
            {
                Put(head);
                NextPage(tail.Row);
                row = tail;
            }
            else if (fresh)
            {
                row.Height = Math.Max(row.Least, Math.Min(row.Height, _left));
                Put(row);
                return;
            }
            else
            {
                NextPage(row.Row);
            }
        }
    }

    private void Put(RowBox row)
    {
        _pages[^1].Add(row);
        _left -= row.Height;
    }

    private void NextPage(Row next)
    {
        _pages.Add([]);
        _left = _frame.TextHeight;
        foreach (var row in next.Ruled ? _context.Concat(_headers) : _context)
        {
            Put(row);
        }

        _repeated = _pages[^1].Count;
    }

    private static void Stretch(List<RowBox> page, double height)
    {
        var spare = height - page.Sum(row => row.Height);
        var wanted = page.Sum(row => row.Preferred - row.Height);
        if (spare <= 0 || wanted <= 0)
        {
            return;
        }

        var share = Math.Min(1, spare / wanted);
        foreach (var row in page)
        {
            row.Height += (row.Preferred - row.Height) * share;
        }
    }
}
