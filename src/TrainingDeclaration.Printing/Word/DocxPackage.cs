using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// The parts of a .docx file that are read, found by their relationships and each measured before it is built: its bytes,
/// its nodes and its depth are capped. Strict Open XML is given the names of the usual one.
/// </summary>
internal sealed class DocxPackage(ZipArchive archive, CancellationToken cancel)
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int MostNodes = 400_000;
    private const int Deepest = 256;
    private const string UsualMain = "word/document.xml";

    /// <summary>The namespace of the elements of a text.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The name of the main part; null when the package has none.</summary>
    public string? Main => Related("", "officeDocument") ?? (archive.GetEntry(UsualMain) is null ? null : UsualMain);

    /// <summary>A part that belongs to the main one, such as <c>styles</c>; null when there is none.</summary>
    public XElement? Beside(string main, string kind)
    {
        var name = Related(main, kind) ?? $"{Folder(main)}{kind}.xml";
        return archive.GetEntry(name) is null ? null : Load(name);
    }

    /// <summary>The part as XML.</summary>
    /// <exception cref="DocxException">It is missing, too large or too deep.</exception>
    public XElement Load(string name)
    {
        var bytes = Unpack(archive.GetEntry(name) ?? throw new DocxException(DocxTrouble.NotWord));
        Measure(bytes);
        using var reader = Reader(bytes);
        var root = XElement.Load(reader);
        if (root.Name.Namespace == Strict)
        {
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.Namespace == Strict ? W + element.Name.LocalName : element.Name;
                element.ReplaceAttributes(element.Attributes().Where(one => !one.IsNamespaceDeclaration)
                    .Select(one => new XAttribute(one.Name.Namespace == Strict ? W + one.Name.LocalName : one.Name, one.Value)).ToList());
            }
        }

        return root;
    }

    private string? Related(string part, string kind)
    {
        var list = $"{Folder(part)}_rels/{part[Folder(part).Length..]}.rels";
        if (archive.GetEntry(list) is null)
        {
            return null;
        }

        var target = (string?)Load(list).Elements().FirstOrDefault(one =>
            one.Attribute("Type")?.Value.EndsWith($"/{kind}", StringComparison.Ordinal) == true && (string?)one.Attribute("TargetMode") != "External")?.Attribute("Target");
        return target is null ? null : target.StartsWith('/') ? target[1..] : Folder(part) + target;
    }

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = packed.Read(buffer)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            if (content.Length + count > MostBytes)
            {
                throw new DocxException(DocxTrouble.TooLarge);
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }

    private void Measure(byte[] xml)
    {
        using var reader = Reader(xml);
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (reader.Depth > Deepest || nodes > MostNodes)
            {
                throw new DocxException(reader.Depth > Deepest ? DocxTrouble.TooDeep : DocxTrouble.TooLarge);
            }

            if (nodes % 1024 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private static XmlReader Reader(byte[] xml) =>
        XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
}
