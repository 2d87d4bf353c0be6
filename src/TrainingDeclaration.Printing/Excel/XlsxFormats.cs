using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TrainingDeclaration.Printing.Excel;

/// <summary>How a workbook shows its numbers: as numbers, with leading zeros, or as dates.</summary>
internal sealed partial class XlsxFormats
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<int> _formats;
    private readonly Dictionary<int, string> _codes = [];
    private readonly DateTime _first;

    /// <summary>From the part <c>styles</c>; null = there is none.</summary>
    /// <param name="countsFrom1904">Whether days are counted from 1904, as in old Macintosh files.</param>
    public XlsxFormats(XElement? styles, bool countsFrom1904)
    {
        _first = countsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        _formats = styles?.Element(S + "cellXfs")?.Elements(S + "xf").Select(format => (int?)format.Attribute("numFmtId") ?? 0).ToList() ?? [];
        foreach (var code in styles?.Element(S + "numFmts")?.Elements(S + "numFmt") ?? [])
        {
            _codes.TryAdd((int?)code.Attribute("numFmtId") ?? 0, (string?)code.Attribute("formatCode") ?? "");
        }
    }

    /// <summary>The cell of a number; null if there is none.</summary>
    /// <param name="mostDigits">Up to this many digits are exact; longer numbers stay as in the file.</param>
    public XlsxCell? Write(string value, string? style, int mostDigits)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value.Length == 0 ? null : new XlsxCell(XlsxCellKind.Other, value);
        }

        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _formats.Count ? _formats[at] : 0;
        var code = Unquoted().Replace(_codes.GetValueOrDefault(format, ""), "");
        if (format is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 || DateLetters().IsMatch(code))
        {
            return new XlsxCell(XlsxCellKind.Date, number is >= 0 and < 2_900_000 ? Moment(number) : value);
        }

        var digits = Math.Abs(number) < Math.Pow(10, mostDigits) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : value;
        return new XlsxCell(XlsxCellKind.Number, Zeros().IsMatch(code) ? digits.PadLeft(code.Length, '0') : digits);
    }

    /// <summary>To the minute: a day, a day and a time, or, below 1, a time alone.</summary>
    private string Moment(double number)
    {
        var minutes = Math.Round((number - Math.Floor(number)) * 24 * 60);
        var moment = _first.AddDays(Math.Floor(number)).AddMinutes(minutes);
        return moment.ToString(number is > 0 and < 1 ? "HH:mm" : minutes is > 0 and < 24 * 60 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|;.*$")]
    private static partial Regex Unquoted();

    [GeneratedRegex("[ymdhs年月日]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();

    [GeneratedRegex("^0{2,}$")]
    private static partial Regex Zeros();
}
