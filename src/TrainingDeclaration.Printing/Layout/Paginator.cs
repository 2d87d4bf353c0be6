namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Distributes rows over pages. Elastic rows have their preferred height, unless the sheet takes fewer pages when they
/// are as low as possible; then they take what is left on their page. A sheet that draws back is also tried with its
/// lines closer together if its last page holds little.
/// </summary>
internal sealed class Paginator
{
    /// <summary>A last page that is at most this full is worth saving.</summary>
    private const double FewLines = 1 / 3.0;

    /// <summary>Space in mm between a seal's square and the text beside it.</summary>
    private const double SealGap = 1;

    private readonly PageFrame _frame;
    private readonly List<RowBox> _rows = [];
    private readonly List<RowBox> _context = [];
    private readonly List<RowBox> _headers = [];
    private List<List<RowBox>> _pages = [];
    private double _left;
    private int _repeated;

    private Paginator(Sheet sheet, PageFrame frame, bool close)
    {
        _frame = frame;
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var isContext = sheet.Rows[i].Repeat == Repeat.Context;
            (isContext ? _context : _rows).Add(RowBox.Arrange(i, sheet.Rows[i], frame, clipped: isContext, close));
        }

        if (sheet.EvenSizes)
        {
            EvenSizes();
        }
        else
        {
            EvenLabels();
        }

        KeepBesideSeals(close);
    }

    /// <summary>The rows of each page from the top.</summary>
    public static List<List<RowBox>> Paginate(Sheet sheet, PageFrame frame)
    {
        var pages = new Paginator(sheet, frame, close: false).Fit();
        if (sheet.DrawsBack && pages.Count > 1 && pages[^1].Sum(row => row.Least) <= frame.TextHeight * FewLines)
        {
            var closer = new Paginator(sheet, frame, close: true).Fit();
            pages = closer.Count < pages.Count ? closer : pages;
        }

        foreach (var page in pages)
        {
            SetBelowSeals(page, frame);
        }

        return pages;
    }

    private List<List<RowBox>> Fit()
    {
        var roomy = Fill(row => row.Preferred);
        if (!MayFit(roomy.Count - 1))
        {
            return roomy;
        }

        var tight = Fill(row => row.Least);
        if (tight.Count == roomy.Count)
        {
            return Fill(row => row.Preferred);
        }

        foreach (var page in tight)
        {
            Stretch(page, _frame.TextHeight);
        }

        return tight;
    }

    /// <summary>Whether rows at their lowest could fit on this many pages; if not, there is no point in trying.</summary>
    private bool MayFit(int pages) => _rows.Any(row => row.IsElastic) && _rows.Sum(row => row.Least) <= pages * _frame.TextHeight;

    /// <summary>Labels of a table look alike: all take the size of the one that had to shrink most.</summary>
    private void EvenLabels()
    {
        if (_rows.Concat(_context).Min(row => row.LabelSize) is { } size)
        {
            Change(row => row.WithLabels(size));
        }
    }

    /// <summary>All cells of a table look alike; a row in which a number had to shrink beyond that is uniform in itself.</summary>
    private void EvenSizes()
    {
        var cells = _rows.Concat(_context).Where(row => row.Row.Ruled).SelectMany(row => row.Cells);
        if (cells.Min(cell => (double?)Math.Max(cell.Size, cell.Style.LeastSize)) is { } size)
        {
            Change(row => row.Even(size));
            Change(row => row.Cells.Min(cell => cell.Size) is var least && least < size ? row.Even(least) : row);
        }
    }

    private void Change(Func<RowBox, RowBox> change)
    {
        foreach (var rows in new[] { _rows, _context })
        {
            for (var i = 0; i < rows.Count; i++)
            {
                rows[i] = change(rows[i]);
            }
        }
    }

    /// <summary>Free rows that a seal's square may hang into end to the left of it.</summary>
    private void KeepBesideSeals(bool close)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].HangingSeal is not { } seal)
            {
                continue;
            }

            var below = SealBox.Side + RowBox.Clearance - _rows[i].Least;
            for (var next = i + 1; next < _rows.Count && !_rows[next].Row.Ruled && below > 0; next++)
            {
                _rows[next] = RowBox.Arrange(_rows[next].Index, _rows[next].Row, _frame, close: close, right: seal.SealLeft - SealGap);
                below -= _rows[next].Least;
            }
        }
    }

    /// <summary>What is beside a seal moves below it, at full width, if the page has room for that.</summary>
    private static void SetBelowSeals(List<RowBox> page, PageFrame frame)
    {
        var at = page.FindIndex(row => row.IsBeside) - 1;
        if (at < 0 || page[at].HangingSeal is null)
        {
            return;
        }

        List<RowBox> below = [.. page.Skip(at + 1).TakeWhile(row => row.IsBeside).Select(row => RowBox.Arrange(row.Index, row.Row, frame))];
        var more = SealBox.Side + 2 * RowBox.Clearance - page[at].Height;
        var spare = frame.TextHeight - page.Sum(row => row.Height) + page.Skip(at + 1).Take(below.Count).Sum(row => row.Height) - below.Sum(row => row.Height);
        if (more <= spare)
        {
            page[at].Height += Math.Max(0, more);
            page.RemoveRange(at + 1, below.Count);
            page.InsertRange(at + 1, below);
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

    /// <summary>Height that must be left for whatever may not be separated from the previous row.</summary>
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
