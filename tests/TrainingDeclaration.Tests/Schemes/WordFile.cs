using System.IO.Compression;
using System.Security;
using System.Text;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Tests.Schemes;

/// <summary>Word files as other programs write them, made by hand so that no library smooths them out.</summary>
internal static class WordFile
{
    /// <summary>The declaration of the prefix w.</summary>
    public const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A document with one table; the cells of a row are separated by |, the paragraphs of a cell by /.</summary>
    public static byte[] WithTable(params string[] rows) => WithXml($"<w:document {Namespace}><w:body><w:tbl>{string.Concat(rows.Select(Row))}</w:tbl></w:body></w:document>");

    /// <summary>A document with this XML.</summary>
    public static byte[] WithXml(string xml, params (string Name, string Content)[] others)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in others.Prepend(("word/document.xml", xml)))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }

    /// <summary>The tables of a file that is not refused.</summary>
    public static IReadOnlyList<DocxTable> Tables(byte[] file)
    {
        DocxReader.Read(file, out var tables).ShouldBeNull();
        return tables;
    }

    private static string Row(string cells) => $"<w:tr>{string.Concat(cells.Split('|').Select(Cell))}</w:tr>";

    private static string Cell(string text) => $"<w:tc>{string.Concat(text.Split('/').Select(paragraph =>
        $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(paragraph)}</w:t></w:r></w:p>"))}</w:tc>";
}
