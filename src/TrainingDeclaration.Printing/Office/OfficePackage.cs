using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Office;

/// <summary>
/// The parts of an untrusted .docx or .xlsx file, found by their relationships and each measured before it is
/// built: its bytes, its nodes and its depth are capped. Strict Open XML is mapped to the names of the usual one. Nothing in
/// it is run or followed.
/// </summary>
internal sealed class OfficePackage(ZipArchive archive, CancellationToken cancel)
{
    private const int MostEntries = 1_000;
    private const int MostBytes = 16 * 1024 * 1024;
    private const int MostNodes = 400_000;
    private const int Deepest = 256;

    /// <summary>The namespace of relationships inside parts.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly Dictionary<XNamespace, XNamespace> Strict = new()
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        ["http://purl.oclc.org/ooxml/spreadsheetml/main"] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = R,
    };

    /// <summary>Reads a file, or says why it was not read.</summary>
    /// <param name="usualMain">Where the main part is in files that do not name it.</param>
    /// <param name="read">Reads the parts, given the name of the main one.</param>
    public static OfficeTrouble? Open(ReadOnlyMemory<byte> file, string usualMain, Action<OfficePackage, string> read, CancellationToken cancel)
    {
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return OfficeTrouble.OldFormat;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                return OfficeTrouble.TooLarge;
            }

            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return OfficeTrouble.Macros;
            }

            var package = new OfficePackage(archive, cancel);
            var main = package.Related("", "officeDocument") ?? usualMain;
            if (archive.GetEntry(main) is null)
            {
                return OfficeTrouble.Unreadable;
            }

            read(package, main);
            return null;
        }
        catch (OfficeException refusal)
        {
            return refusal.Trouble;
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return OfficeTrouble.DocumentType;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            return OfficeTrouble.Unreadable;
        }
    }

    /// <summary>A part that belongs to the main one, such as <c>styles</c>; null if there is none.</summary>
    public XElement? Beside(string main, string kind)
    {
        var name = Related(main, kind) ?? $"{Folder(main)}{kind}.xml";
        return archive.GetEntry(name) is null ? null : Load(name);
    }

    /// <summary>The part that another part's relationship refers to; null if there is none.</summary>
    public string? Named(string part, string? id) => Target(part, one => (string?)one.Attribute("Id") == id);

    /// <summary>The part as XML.</summary>
    /// <exception cref="OfficeException">It is missing, too large or too deep.</exception>
    public XElement Load(string name)
    {
        var bytes = Unpack(archive.GetEntry(name) ?? throw new OfficeException(OfficeTrouble.Unreadable));
        Measure(bytes);
        using var reader = Reader(bytes);
        var root = XElement.Load(reader);
        if (Strict.ContainsKey(root.Name.Namespace))
        {
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = Usual(element.Name);
                element.ReplaceAttributes(element.Attributes().Where(one => !one.IsNamespaceDeclaration).Select(one => new XAttribute(Usual(one.Name), one.Value)).ToList());
            }
        }

        return root;
    }

    private static XName Usual(XName name) => Strict.TryGetValue(name.Namespace, out var usual) ? usual + name.LocalName : name;

    private string? Related(string part, string kind) => Target(part, one => one.Attribute("Type")?.Value.EndsWith($"/{kind}", StringComparison.Ordinal) == true);

    private string? Target(string part, Func<XElement, bool> isWanted)
    {
        var list = $"{Folder(part)}_rels/{part[Folder(part).Length..]}.rels";
        if (archive.GetEntry(list) is null)
        {
            return null;
        }

        var target = (string?)Load(list).Elements().FirstOrDefault(one => (string?)one.Attribute("TargetMode") != "External" && isWanted(one))?.Attribute("Target");
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
                throw new OfficeException(OfficeTrouble.TooLarge);
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
                throw new OfficeException(reader.Depth > Deepest ? OfficeTrouble.TooDeep : OfficeTrouble.TooLarge);
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
