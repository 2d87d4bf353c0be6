using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// Reads the tables of a .docx file that a stranger sent, as a reader of the page sees them. Nothing of it is run,
/// followed or unpacked beyond a cap.
/// </summary>
public static class DocxReader
{
    private const int MostEntries = 1_000;
    private const int MostCharacters = 200_000;
    private const int MostInCell = 20_000;

    private static readonly XNamespace W = DocxPackage.W;

    /// <summary>Why the file is refused, or null with its tables in the order of the document.</summary>
    public static DocxTrouble? Read(ReadOnlyMemory<byte> file, out IReadOnlyList<DocxTable> tables, CancellationToken cancel = default)
    {
        tables = [];
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return DocxTrouble.OldFormat;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                return DocxTrouble.TooLarge;
            }

            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return DocxTrouble.Macros;
            }

            var package = new DocxPackage(archive, cancel);
            if (package.Main is not { } main)
            {
                return DocxTrouble.NotWord;
            }

            var document = package.Load(main);
            if (document.Name.LocalName is "workbook" or "presentation")
            {
                return DocxTrouble.OtherOffice;
            }

            tables = Tables(document, package, main, cancel);
            return null;
        }
        catch (DocxException refusal)
        {
            return refusal.Trouble;
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return DocxTrouble.DocumentType;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            return DocxTrouble.NotWord;
        }
    }

    private static List<DocxTable> Tables(XElement document, DocxPackage package, string main, CancellationToken cancel)
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
            return characters > MostCharacters || read.Text.Length > MostInCell ? throw new DocxException(DocxTrouble.TooLarge) : read;
        }

        return [.. Nearest(body, W + "tbl").Select(table => new DocxTable([.. Nearest(table, W + "tr").Select(row =>
            (IReadOnlyList<DocxCell>)[.. Nearest(row, W + "tc").Select(cell => Cell(cell, row))])]))];
    }

    /// <summary>The nearest descendants of a name, through content controls and the like, but not through others of the name.</summary>
    internal static IEnumerable<XElement> Nearest(XElement parent, XName name) => parent.Elements().SelectMany(child =>
        child.Name == name ? [child] : DocxText.IsAside(child) ? [] : Nearest(child, name));
}
