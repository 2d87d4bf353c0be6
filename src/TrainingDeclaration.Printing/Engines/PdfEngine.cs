using TrainingDeclaration.Printing.Layout;
using TrainingDeclaration.Printing.Pdf;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Draws a sheet as the PDF of record.</summary>
public static class PdfEngine
{
    /// <summary>
    /// A tagged PDF 1.7 file with embedded fonts, reading order, tables and language. The same sheet and footer give the same bytes; its dates are those of the
    /// footer. Thread-safe.
    /// </summary>
    public static byte[] Render(Sheet sheet, SheetFooter footer) => Render(sheet, footer, out _);

    /// <summary>The same, with the number of pages: laying out a sheet is most of the work, so it is done once.</summary>
    public static byte[] Render(Sheet sheet, SheetFooter footer, out int pages)
    {
        var list = SheetLayout.Arrange(sheet, footer);
        pages = list.Pages.Count;
        return PdfDocument.Write(list, sheet, footer);
    }
}
