using TrainingDeclaration.Printing.Pdf;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Draws a sheet as the PDF of record.</summary>
public static class PdfEngine
{
    /// <summary>
    /// A tagged PDF 1.7 file with embedded fonts: reading order, tables and language are in it. The same sheet and footer give the same bytes; its dates are those of the
    /// footer. Safe on many threads.
    /// </summary>
    public static byte[] Render(Sheet sheet, SheetFooter footer) => PdfDocument.Write(sheet, footer);
}
