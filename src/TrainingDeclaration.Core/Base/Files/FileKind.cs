using System.IO.Compression;
using System.Text;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>A kind of file that may be uploaded, recognized by its content rather than its name.</summary>
/// <param name="Extensions">Allowed file name extensions, lower case.</param>
/// <param name="ContentType">What it is served as.</param>
public sealed record FileKind(IReadOnlyList<string> Extensions, string ContentType)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly (byte[] Signature, FileKind Kind)[] BySignature =
    [
        ("%PDF-"u8.ToArray(), new([".pdf"], "application/pdf")),
        ([0xFF, 0xD8, 0xFF], new([".jpg", ".jpeg"], "image/jpeg")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new([".png"], "image/png")),
    ];

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Presentation = Encoding.Unicode.GetBytes("PowerPoint Document");
    private static readonly byte[] Archive = "PK\x3\x4"u8.ToArray();

    /// <summary>The kind of the content; null if it may not be uploaded, like a presentation, or carries macros.</summary>
    /// <param name="extension">Decides only between the old formats of Word and Excel, which look alike.</param>
    public static FileKind? Of(byte[] content, string extension)
    {
        if (BySignature.FirstOrDefault(one => content.AsSpan().StartsWith(one.Signature)).Kind is { } known)
        {
            return known;
        }

        return content.AsSpan().StartsWith(Compound) ? HoldsPresentation(content) ? null : extension switch
        {
            ".doc" => new([".doc"], "application/msword"),
            ".xls" => new([".xls"], "application/vnd.ms-excel"),
            _ => null,
        }
        : content.AsSpan().StartsWith(Archive) ? OfArchive(content) : null;
    }

    /// <summary>Whether a compound file has a presentation stream: a directory entry, at a multiple of 128 bytes, of that name and length.</summary>
    private static bool HoldsPresentation(byte[] content)
    {
        for (var at = 512; at + 128 <= content.Length; at += 128)
        {
            var entry = content.AsSpan(at, 128);
            if (entry.StartsWith(Presentation) && entry[64] == Presentation.Length + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static FileKind? OfArchive(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Contains("word/document.xml") ? new([".docx"], Word)
                : names.Contains("xl/workbook.xml") ? new([".xlsx"], Excel)
                : names.Contains("OFD.xml") ? new([".ofd"], "application/ofd")
                : null;
        }
        catch (InvalidDataException)
        {
            return null; // It only begins like an archive.
        }
    }
}
