using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TrainingDeclaration.Printing.Layout;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Rows and cells of a sheet as Word's tables and paragraphs.</summary>
internal static class DocxCells
{
    private const double SpacesPerMillimetre = 0.5;

    /// <summary>Twentieths of a point, Word's unit of length, from mm.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres / Millimetre.PerPoint * 20);

    /// <summary>A line of almost no height.</summary>
    public static WordParagraph Separator() => new(new ParagraphProperties(
        new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    /// <summary>Rows on the grid of the sheet, all ruled or all free.</summary>
    public static Table Table(IReadOnlyList<Row> rows, PageFrame frame)
    {
        var borders = rows[0].Ruled ? Borders() : new TableBorders();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(frame.TextWidth).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                borders,
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(Enumerable.Range(0, Sheet.Columns).Select(_ => new GridColumn { Width = Twips(frame.Column).ToString(CultureInfo.InvariantCulture) })));
        foreach (var row in rows)
        {
            table.Append(TableRow(row, frame));
        }

        return table;
    }

    /// <summary>The paragraphs of a cell.</summary>
    public static IEnumerable<WordParagraph> Paragraphs(Cell cell, bool keepWithNext)
    {
        foreach (var paragraph in cell.Paragraphs.DefaultIfEmpty(new Paragraph("")))
        {
            var properties = new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.IdOf(cell) });
            properties.Append(keepWithNext ? [new KeepNext()] : []);
            if (cell.Align is { } align)
            {
                var indentation = new Indentation { FirstLine = "0", FirstLineChars = 0 };
                if (align == Align.Signature)
                {
                    indentation.EndCharacters = LinePlacer.SignatureEms * 100;
                }

                properties.Append(indentation, new Justification { Val = DocxStyles.Justify(align, justified: false) });
            }

            yield return new WordParagraph([properties, .. paragraph.Content.SelectMany(Runs)]);
        }
    }

    private static TableRow TableRow(Row row, PageFrame frame)
    {
        // A seal needs its square here too; Word has no square that hangs.
        var seal = row.Cells.SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Content).OfType<SealBox>().Any() ? SealBox.Side : 0;
        var height = Math.Max(seal, row.PreferredHeight ?? row.MinHeight);
        var properties = new TableRowProperties();
        properties.Append(row.Splittable ? [] : [new CantSplit()]);
        properties.Append(new TableRowHeight { Val = (uint)Twips(height), HeightType = HeightRuleValues.AtLeast });
        properties.Append(row.Repeat == Repeat.Header ? [new TableHeader()] : []);
        return new TableRow([properties, .. row.Cells.Select(cell => TableCell(cell, row, frame))]);
    }

    private static TableCell TableCell(Cell cell, Row row, PageFrame frame) => new(
    [
        new TableCellProperties(
            new TableCellWidth { Width = Twips(cell.Span * frame.Column).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new GridSpan { Val = cell.Span },
            new TableCellVerticalAlignment { Val = TextStyle.Of(cell.Role).Top ? TableVerticalAlignmentValues.Top : TableVerticalAlignmentValues.Center }),
        .. Paragraphs(cell, row.KeepWithNext),
    ]);

    private static IEnumerable<Run> Runs(Inline inline) => inline switch
    {
        Text text => Lines(text.Value).Select(run => text.Underlined ? Underline(run) : run),
        Tick tick => [TextRun(tick.On ? "☑" : "□")],
        SealBox seal => [TextRun(seal.Label)],
        Blank blank => [Gap(blank)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Run> Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                yield return new Run(new Break());
            }

            yield return TextRun(lines[i]);
        }
    }

    private static Run Gap(Blank blank)
    {
        var run = TextRun(new string(' ', Math.Max(1, (int)(blank.Width * SpacesPerMillimetre))));
        return blank.Underlined ? Underline(run) : run;
    }

    private static Run Underline(Run run)
    {
        run.RunProperties = new RunProperties(new Underline { Val = UnderlineValues.Single });
        return run;
    }

    private static Run TextRun(string text) => new(new WordText(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static TableBorders Borders()
    {
        BorderValues line = BorderValues.Single;
        return new TableBorders(
            new TopBorder { Val = line, Size = 8 }, new LeftBorder { Val = line, Size = 8 }, new BottomBorder { Val = line, Size = 8 },
            new RightBorder { Val = line, Size = 8 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 });
    }
}
