using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>
/// The tags of a document: what a screen reader reads out, in the order of the sheet. A block of ruled
/// rows is a table whose labels are the headers of their rows; a text that continues across pages stays one cell.
/// </summary>
internal sealed class PdfStructure(PdfFile file, Sheet sheet)
{
    private readonly List<Piece>[][] _pieces = [.. sheet.Rows.Select(row => row.Cells.Select(_ => new List<Piece>()).ToArray())];
    private readonly List<Page> _pages = [];

    /// <summary>Records the texts of a page, whose numbers are those of its marked contents; returns its key in the parent tree.</summary>
    public int Add(int page, IReadOnlyList<CellText> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            _pieces[text.Row][text.Cell].Add(new Piece(_pages.Count, i, text.Paragraph));
        }

        _pages.Add(new Page(page, new int[texts.Count]));
        return _pages.Count - 1;
    }

    /// <summary>Writes the tree and returns the number of its root.</summary>
    public int Write()
    {
        var (root, document) = (file.Reserve(), file.Reserve());
        var children = new List<int>();
        var at = 0;
        while (at < sheet.Rows.Count)
        {
            if (IsTable(sheet.Rows[at]))
            {
                var start = at;
                while (at < sheet.Rows.Count && (IsTable(sheet.Rows[at]) || sheet.Rows[at].Repeat == Repeat.Context))
                {
                    at++;
                }

                children.Add(WriteTable(document, start, at));
            }
            else
            {
                WriteFreeRow(document, at++, children);
            }
        }

        WriteElement(document, root, "Document", children);
        var parents = file.Write(file.Reserve(), WriteParents);
        return file.Write(root, o => o.Add("<</Type/StructTreeRoot/K ").Add(document).Add(" 0 R/ParentTree ").Add(parents).Add(" 0 R>>"));
    }

    private static bool IsTable(Row row) => row.Ruled && row.Repeat != Repeat.Context;

    private int WriteTable(int parent, int start, int end)
    {
        var table = file.Reserve();
        var rows = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (sheet.Rows[i].Repeat == Repeat.Context)
            {
                continue;
            }

            var row = file.Reserve();
            var cells = new List<int>();
            for (var j = 0; j < sheet.Rows[i].Cells.Count; j++)
            {
                cells.Add(WriteCell(row, i, j));
            }

            WriteElement(row, table, "TR", cells);
            rows.Add(row);
        }

        return WriteElement(table, parent, "Table", rows);
    }

    private int WriteCell(int parent, int rowIndex, int cellIndex)
    {
        var row = sheet.Rows[rowIndex];
        var cell = row.Cells[cellIndex];
        var scope = cell.Role != CellRole.Label ? "" : row.Repeat == Repeat.Header ? "/Scope/Column" : "/Scope/Row";
        var attributes = FormattableString.Invariant($"/A<</O/Table{scope}/ColSpan {cell.Span}>>");
        var element = file.Reserve();
        var pieces = _pieces[rowIndex][cellIndex];
        if (pieces.TrueForAll(piece => piece.Paragraph == pieces[0].Paragraph))
        {
            return WriteText(element, parent, scope.Length > 0 ? "TH" : "TD", pieces, attributes);
        }

        var paragraphs = new List<int>();
        WriteParagraphs(element, "P", pieces, paragraphs);
        return WriteElement(element, parent, scope.Length > 0 ? "TH" : "TD", paragraphs, attributes);
    }

    private void WriteFreeRow(int parent, int rowIndex, List<int> children)
    {
        for (var i = 0; i < sheet.Rows[rowIndex].Cells.Count; i++)
        {
            var tag = sheet.Rows[rowIndex].Cells[i].Role == CellRole.Title ? "H1" : "P";
            WriteParagraphs(parent, tag, _pieces[rowIndex][i], children);
        }
    }

    private void WriteParagraphs(int parent, string tag, List<Piece> pieces, List<int> children)
    {
        var start = 0;
        for (var i = 1; i <= pieces.Count; i++)
        {
            if (i == pieces.Count || pieces[i].Paragraph != pieces[start].Paragraph)
            {
                children.Add(WriteText(file.Reserve(), parent, tag, pieces[start..i]));
                start = i;
            }
        }
    }

    private int WriteElement(int element, int parent, string tag, List<int> children, string attributes = "") => file.Write(element, o =>
    {
        o.Add("<</S/").Add(tag).Add("/P ").Add(parent).Add(" 0 R").Add(attributes).Add("/K[");
        children.ForEach(child => o.Add(child).Add(" 0 R "));
        o.Add("]>>");
    });

    private int WriteText(int element, int parent, string tag, List<Piece> pieces, string attributes = "") => file.Write(element, o =>
    {
        o.Add("<</S/").Add(tag).Add("/P ").Add(parent).Add(" 0 R").Add(attributes).Add("/K[");
        foreach (var piece in pieces)
        {
            var page = _pages[piece.Page];
            page.Owners[piece.Number] = element;
            o.Add("<</Type/MCR/Pg ").Add(page.Number).Add(" 0 R/MCID ").Add(piece.Number).Add(">>");
        }

        o.Add("]>>");
    });

    private void WriteParents(PdfBuffer o)
    {
        o.Add("<</Nums[");
        for (var i = 0; i < _pages.Count; i++)
        {
            o.Add(i).Add("[");
            foreach (var owner in _pages[i].Owners)
            {
                o.Add(owner).Add(" 0 R ");
            }

            o.Add("]");
        }

        o.Add("]>>");
    }

    /// <summary>A page: the number of its object, and the element that owns each of its marked contents.</summary>
    private sealed record Page(int Number, int[] Owners);

    /// <summary>One marked content: index of its page, its number there, and its paragraph in the cell.</summary>
    private sealed record Piece(int Page, int Number, int Paragraph);
}
