using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TrainingDeclaration.Printing.Layout;
using WordDocument = DocumentFormat.OpenXml.Wordprocessing.Document;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>
/// Writes a sheet as an editable Word document: native tables with spans, on the same page size and grid.
/// It carries neither QR nor check code, because what can be edited proves nothing; the PDF is the paper of record.
/// </summary>
public static class DocxEngine
{
    private const string CopyNote = "可编辑副本，仅供修改参考；盖章请使用系统打印的 PDF。";

    /// <summary>A .docx file. Page numbers are fields that Word fills in.</summary>
    public static byte[] Render(Sheet sheet, SheetFooter footer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(footer);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = XmlText.Of(sheet.Title);
            package.PackageProperties.Creator = footer.Author is null ? null : XmlText.Of(footer.Author);
            package.PackageProperties.Language = "zh-CN";
            var main = package.AddMainDocumentPart();
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            styles.Styles = DocxStyles.Describe();
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(FootOf(footer));
            main.Document = new WordDocument(new Body([.. Blocks(sheet), Section(sheet, main.GetIdOfPart(foot))]));
        }

        return stream.ToArray();
    }

    /// <summary>Consecutive ruled rows form one table; a free row with one cell becomes paragraphs, with several a table without lines.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(Sheet sheet)
    {
        var frame = PageFrame.Of(sheet.Orientation);
        var rows = sheet.Rows.Where(row => row.Repeat != Repeat.Context).ToList();
        var wasTable = false;
        for (var i = 0; i < rows.Count;)
        {
            if (!rows[i].Ruled && rows[i].Cells.Count == 1)
            {
                foreach (var paragraph in DocxCells.Paragraphs(rows[i].Cells[0], rows[i].KeepWithNext))
                {
                    yield return paragraph;
                }

                (i, wasTable) = (i + 1, false);
                continue;
            }

            var count = rows.Skip(i).TakeWhile(row => row.Ruled == rows[i].Ruled && (row.Ruled || row.Cells.Count > 1)).Count();
            if (wasTable)
            {
                yield return DocxCells.Separator(); // without it Word joins the two tables
            }

            yield return DocxCells.Table(rows.GetRange(i, count), frame);
            (i, wasTable) = (i + count, true);
        }

        if (wasTable)
        {
            yield return DocxCells.Separator();
        }
    }

    private static SectionProperties Section(Sheet sheet, string footer)
    {
        var frame = PageFrame.Of(sheet.Orientation);
        var isLandscape = sheet.Orientation == Orientation.Landscape;
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = (uint)DocxCells.Twips(frame.Width), Height = (uint)DocxCells.Twips(frame.Height), Orient = isLandscape ? PageOrientationValues.Landscape : null },
            new PageMargin
            {
                Top = DocxCells.Twips(frame.Top),
                Bottom = DocxCells.Twips(20),
                Left = (uint)DocxCells.Twips(frame.Left),
                Right = (uint)DocxCells.Twips(frame.Right),
                Header = 0,
                Footer = (uint)DocxCells.Twips(10),
                Gutter = 0,
            });
    }

    private static WordParagraph FootOf(SheetFooter footer)
    {
        var paragraph = new WordParagraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Foot }));
        paragraph.Append(TextRun(footer.IsDraft ? footer.Note : $"{footer.Number}　{CopyNote}"), TextRun("　第 "), Field("PAGE"), TextRun(" 页 / 共 "), Field("NUMPAGES"), TextRun(" 页"));
        return paragraph;
    }

    private static Run TextRun(string text) => new(new WordText(text) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string code) => new(new Run(new WordText("1"))) { Instruction = code };
}
