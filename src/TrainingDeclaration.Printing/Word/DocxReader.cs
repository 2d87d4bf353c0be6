using System.Xml.Linq;
using TrainingDeclaration.Printing.Office;

namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// Reads the tables of an untrusted .docx file, as a reader of the page sees them. Nothing in it is run,
/// followed or unpacked beyond a cap.
/// </summary>
public static class DocxReader
{
    private const int MostCharacters = 200_000;
    private const int MostInCell = 20_000;

    /// <summary>The namespace of WordprocessingML elements.</summary>
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Why the file is refused, or null, with its tables in document order.</summary>
    public static OfficeTrouble? Read(ReadOnlyMemory<byte> file, out IReadOnlyList<DocxTable> tables, CancellationToken cancel = default)
    {
        IReadOnlyList<DocxTable> found = [];
        var trouble = OfficePackage.Open(file, "word/document.xml", (package, main) =>
        {
            var document = package.Load(main);
            found = document.Name.LocalName is "workbook" or "presentation"
                ? throw new OfficeException(OfficeTrouble.OtherOffice)
                : Tables(document, package, main, cancel);
        }, cancel);
        tables = found;
        return trouble;
    }

    private static List<DocxTable> Tables(XElement document, OfficePackage package, string main, CancellationToken cancel)
    {
        if (document.Element(W + "body") is not { } body)
        {
            return [];
        }

        var styles = new DocxStyles(package.Beside(main, "styles"));
        var numbers = new DocxNumbers(package.Beside(main, "numbering"), styles).Of(body);
        var characters = 0;
        DocxCell Cell(XElement cell, XElement row)
        {
            cancel.ThrowIfCancellationRequested();
            var read = DocxText.Read(cell, row, styles, numbers);
            characters += read.Text.Length + read.Remarks.Sum(remark => remark.Text.Length);
            return characters > MostCharacters || read.Text.Length > MostInCell ? throw new OfficeException(OfficeTrouble.TooLarge) : read;
        }

        return [.. Nearest(body, W + "tbl").Select(table => new DocxTable([.. Nearest(table, W + "tr").Select(row =>
            (IReadOnlyList<DocxCell>)[.. Nearest(row, W + "tc").Select(cell => Cell(cell, row))])]))];
    }

    /// <summary>The nearest descendants with a name, through content controls and the like, but not through others with that name.</summary>
    internal static IEnumerable<XElement> Nearest(XElement parent, XName name) => parent.Elements().SelectMany(child =>
        child.Name == name ? [child] : DocxText.IsAside(child) ? [] : Nearest(child, name));
}
