using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// Reads the tables of a .docx file that a stranger sent. Nothing of it is run, followed or unpacked beyond a cap; what
/// was deleted with tracked changes is left out.
/// </summary>
public static class DocxReader
{
    private const int MostEntries = 1_000;
    private const int MostBytes = 16 * 1024 * 1024;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Why the file is refused, or null with its tables in the order of the document.</summary>
    public static DocxTrouble? Read(ReadOnlyMemory<byte> file, out IReadOnlyList<DocxTable> tables)
    {
        tables = [];
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return DocxTrouble.OldFormat;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToList();
            if (names.Count > MostEntries)
            {
                return DocxTrouble.TooLarge;
            }

            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return DocxTrouble.Macros;
            }

            if (archive.GetEntry("word/document.xml") is not { } entry)
            {
                return DocxTrouble.NotWord;
            }

            if (Unpack(entry) is not { } xml)
            {
                return DocxTrouble.TooLarge;
            }

            tables = Tables(xml);
            return null;
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

    /// <summary>The content of an entry, or null when there is more of it than the cap, whatever its header says.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = packed.Read(buffer)) > 0)
        {
            if (content.Length + count > MostBytes)
            {
                return null;
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }

    private static List<DocxTable> Tables(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var body = XDocument.Load(reader).Root?.Element(W + "body");
        return body is null ? [] : [.. Direct(body, W + "tbl").Select(table =>
            new DocxTable([.. Direct(table, W + "tr").Select(row => (IReadOnlyList<string>)[.. Direct(row, W + "tc").Select(TextOf)])]))];
    }

    /// <summary>The nearest descendants of a name, through content controls and the like, but not through others of the name.</summary>
    private static IEnumerable<XElement> Direct(XElement parent, XName name) => parent.Elements().SelectMany(child =>
        child.Name == name ? [child] : IsHidden(child) ? [] : Direct(child, name));

    private static string TextOf(XElement cell)
    {
        var text = new StringBuilder();
        foreach (var paragraph in Direct(cell, W + "p"))
        {
            Append(text, paragraph);
            text.Append('\n');
        }

        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var child in element.Elements().Where(child => !IsHidden(child)))
        {
            if (child.Name == W + "t")
            {
                text.Append(child.Value);
            }
            else if (child.Name == W + "br" || child.Name == W + "cr")
            {
                text.Append('\n');
            }
            else if (child.Name == W + "tab")
            {
                text.Append(' ');
            }
            else if (child.Name == W + "noBreakHyphen")
            {
                text.Append('-');
            }
            else if (child.Name == W + "sym")
            {
                text.Append(Symbol((string?)child.Attribute(W + "font"), (string?)child.Attribute(W + "char")));
            }
            else
            {
                Append(text, child);
            }
        }
    }

    /// <summary>Deleted text, field codes, and the second of two ways to say the same drawing.</summary>
    private static bool IsHidden(XElement element) =>
        element.Name == W + "del" || element.Name == W + "moveFrom" || element.Name == W + "instrText" || element.Name == W + "delText"
        || element.Name.LocalName is "Fallback" or "drawing" or "pict" or "object";

    /// <summary>The ticks and boxes that Word inserts from its symbol fonts.</summary>
    private static string Symbol(string? font, string? code) => (font, code?.ToUpperInvariant()) switch
    {
        ("Wingdings", "F0FE") or ("Wingdings 2", "F052") => "☑",
        ("Wingdings", "F0FC") or ("Wingdings 2", "F050") => "✓",
        ("Wingdings", "F0FD") or ("Wingdings 2", "F054" or "F053") => "☒",
        ("Wingdings", "F06F" or "F0A8" or "F071" or "F072") or ("Wingdings 2", "F0A3" or "F02A") => "□",
        _ => "",
    };
}
