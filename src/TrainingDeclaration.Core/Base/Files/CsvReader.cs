using System.Text;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// Reads an untrusted CSV file as one sheet of texts: UTF-8, or GB18030 as Chinese spreadsheet programs save it; separated by commas,
/// or by tabs where its first line has one. Bounded in rows and columns.
/// </summary>
public static class CsvReader
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;

    private static readonly Encoding Unicode = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The encoding GB18030 is missing.");

    /// <summary>The sheet; null if the file is no text, a quotation mark is never closed, or it is larger than anything expected.</summary>
    public static XlsxSheet? Read(byte[] file)
    {
        if (Decode(file) is not { } text || text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')))
        {
            return null;
        }

        var separator = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).Contains('\t') ? '\t' : ',';
        var rows = new List<XlsxRow>();
        var (at, number) = (0, 0);
        while (at < text.Length)
        {
            number++;
            if (number > MostRows || Record(text, separator, ref at) is not { } cells)
            {
                return null;
            }

            if (cells.Count > 0)
            {
                rows.Add(new XlsxRow(number, IsHidden: false, cells));
            }
        }

        return new XlsxSheet("CSV", IsHidden: false, rows, new HashSet<int>());
    }

    private static string? Decode(byte[] file)
    {
        foreach (var encoding in new[] { Unicode, Chinese })
        {
            try
            {
                return encoding.GetString(file).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                continue; // the other one may fit
            }
        }

        return null;
    }

    /// <summary>Reads one record and moves behind its line end; null if a quotation stays open or there are too many columns.</summary>
    private static Dictionary<int, XlsxCell>? Record(string text, char separator, ref int at)
    {
        var cells = new Dictionary<int, XlsxCell>();
        for (var column = 0; column < MostColumns; column++)
        {
            if (Cell(text, separator, ref at) is not { } cell)
            {
                return null;
            }

            if (!string.IsNullOrWhiteSpace(cell))
            {
                cells[column] = new XlsxCell(XlsxCellKind.Text, cell);
            }

            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            return cells;
        }

        return null;
    }

    /// <summary>Reads one cell up to its separator or line end; null if its quotation stays open.</summary>
    private static string? Cell(string text, char separator, ref int at)
    {
        var cell = new StringBuilder();
        var isQuoted = at < text.Length && text[at] == '"';
        at += isQuoted ? 1 : 0;
        for (; at < text.Length; at++)
        {
            if (isQuoted && text[at] == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                }
                else
                {
                    isQuoted = false; // what follows up to the separator belongs to the cell as it stands
                    continue;
                }
            }
            else if (!isQuoted && (text[at] == separator || text[at] is '\r' or '\n'))
            {
                break;
            }

            cell.Append(text[at]);
        }

        return isQuoted ? null : cell.ToString();
    }
}
