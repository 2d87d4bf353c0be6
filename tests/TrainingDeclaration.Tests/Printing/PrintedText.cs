using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Tests.Printing;

/// <summary>The text of a sheet as different readers see it, without any blanks, so that they can be compared.</summary>
internal static partial class PrintedText
{
    /// <summary>The text of the cells in reading order.</summary>
    public static string Of(Sheet sheet) => Solid(string.Concat(
        sheet.Rows.Where(row => row.Repeat != Repeat.Context).SelectMany(row => row.Cells).Select(Of)));

    public static string Of(Cell cell) => string.Concat(cell.Paragraphs.SelectMany(paragraph => paragraph.Content).Select(inline => inline switch
    {
        Text text => text.Value,
        Tick tick => tick.On ? "☑" : "□",
        SealBox seal => seal.Label,
        _ => "",
    }));

    /// <summary>The pages of a PDF as pdftotext reads them in drawing order.</summary>
    public static string[] PdfPages(Sheet sheet, SheetFooter footer)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, PdfEngine.Render(sheet, footer));
            return OutsideProgram.Run("pdftotext", "poppler-utils", "-raw", "-enc", "UTF-8", path, "-").TrimEnd('\f').Split('\f');
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The text of the cells on the pages: without footers, repeated context and （续） labels.</summary>
    public static string OfCells(string[] pages, SheetFooter footer, bool hasContext)
    {
        var all = new StringBuilder();
        for (var i = 0; i < pages.Length; i++)
        {
            var page = hasContext && i > 0 ? pages[i][(pages[i].IndexOf('\n') + 1)..] : pages[i];
            var foot = Solid($"{(footer.IsDraft ? "" : "查验码：" + footer.Code + footer.Number)}第{i + 1}页/共{pages.Length}页{footer.Note}");
            var solid = Solid(page);
            solid.ShouldEndWith(foot);
            all.Append(Continued().Replace(solid[..^foot.Length], ""));
        }

        return all.ToString();
    }

    /// <summary>The text of a page's image.</summary>
    public static string OfSvg(string svg) => Solid(string.Concat(XDocument.Parse(svg).Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value)));

    public static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("(培训主要内容和必要性|培训目的)（续）")]
    private static partial Regex Continued();
}
