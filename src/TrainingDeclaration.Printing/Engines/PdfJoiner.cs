using System.Security.Cryptography;
using TrainingDeclaration.Printing.Pdf;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Joins PDF files made by <see cref="PdfEngine"/> into one, for bulk printing.</summary>
public static class PdfJoiner
{
    /// <summary>
    /// One tagged file with all pages in order. Nothing is drawn again: contents and fonts of the pages are the bytes of
    /// the given files. The result can be joined again, losing only its bookmarks. The same input gives the same bytes.
    /// </summary>
    /// <exception cref="InvalidDataException">A file was not written by this program.</exception>
    public static byte[] Join(IEnumerable<byte[]> files, string title, DateTimeOffset createdAt, IReadOnlyList<PdfBookmark>? bookmarks = null)
    {
        using var target = new PdfFile();
        using var identity = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var join = new PdfJoin(target);
        foreach (var file in files)
        {
            identity.AppendData(SHA256.HashData(file));
            join.Add(new PdfSource(file));
        }

        return join.Finish(title, createdAt, bookmarks ?? [], identity);
    }
}
