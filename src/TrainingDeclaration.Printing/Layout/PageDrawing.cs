namespace TrainingDeclaration.Printing.Layout;

/// <summary>Draws the rows of one page, and records which marks belong to which text.</summary>
internal sealed class PageDrawing(PageFrame frame)
{
    private readonly List<Mark> _marks = [];
    private readonly List<Area> _zones = [];
    private readonly List<CellText> _texts = [];

    public DisplayPage Draw(List<RowBox> rows, SheetFooter footer, int page, int pages)
    {
        if (footer is { IsDraft: true, DraftMark.Length: > 0 })
        {
            _marks.Add(new BackdropMark(footer.DraftMark, 190, frame.Width / 2, (frame.Top + frame.TextBottom) / 2, 45));
        }

        var placed = new List<PlacedRow>(rows.Count);
        var y = frame.Top;
        foreach (var row in rows)
        {
            placed.Add(new PlacedRow(row, y));
            y += row.Height;
        }

        TableRules.Draw(_marks, placed, frame);
        foreach (var (row, top) in placed)
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                DrawCell(row, i, top, isRepeated: IsRepeated(row, i, page));
            }
        }

        FooterBand.Draw(_marks, footer, frame, page, pages);
        return new DisplayPage(_marks, _zones, _texts);
    }

    /// <summary>What is drawn again is not text of the sheet: context, headers of later pages, labels with （续）.</summary>
    private static bool IsRepeated(RowBox row, int cell, int page) => row.Row.Repeat switch
    {
        Repeat.Context => true,
        Repeat.Header => page > row.FirstPage,
        _ => row.IsContinued && row.Cells[cell].Cell.Role == CellRole.Label,
    };

    private void DrawCell(RowBox row, int index, double top, bool isRepeated)
    {
        var cell = row.Cells[index];
        var textHeight = row.LineCount(index) * cell.Leading;
        var y = cell.Style.Top && !cell.HasSeal ? top + cell.Style.Padding : top + (row.Height - textHeight) / 2;
        var sizeInMillimetres = cell.Size * Millimetre.PerPoint;
        var (start, paragraph) = (_marks.Count, 0);
        foreach (var line in row.LinesOf(index))
        {
            if (line.Paragraph != paragraph)
            {
                EndParagraph();
                (start, paragraph) = (_marks.Count, line.Paragraph);
            }

            var x = cell.X + cell.SidePadding + cell.FreeLeft(line);
            LinePlacer.Place(_marks, line.Units, line, cell.Size, x, y + (cell.Leading - sizeInMillimetres) / 2 + 0.88 * sizeInMillimetres);
            y += cell.Leading;
        }

        EndParagraph();

        if (cell.Seal is { } seal)
        {
            // A square that does not hang is as high as its row allows; it never reaches what is above and below.
            var side = seal.Hangs ? SealBox.Side : Math.Min(SealBox.Side, row.Height - 2 * RowBox.Clearance);
            _zones.Add(new Area(cell.SealLeft, seal.Hangs ? top + RowBox.Clearance : top + (row.Height - side) / 2, SealBox.Side, side));
        }

        void EndParagraph()
        {
            if (!isRepeated && _marks.Count > start)
            {
                _texts.Add(new CellText(row.Index, index, paragraph, start, _marks.Count));
            }
        }
    }
}
