using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>The verified cost table that is in force on a day, with all its lines.</summary>
/// <param name="LinesHash">SHA-256 of its lines, lower-case hex.</param>
/// <param name="Lines">By number.</param>
public sealed record CostBasis(Guid TableId, string Title, string DocumentNumber, bool IsTest, string LinesHash, IReadOnlyList<LineFigures> Lines)
{
    /// <summary>The basis that a stored table gives.</summary>
    public static CostBasis Of(CostTable table) =>
        new(table.Id, table.Title, table.DocumentNumber, table.IsTest, HashOf(table.Lines), [.. table.Lines.OrderBy(line => line.LineNo).Select(LineFigures.Of)]);

    /// <summary>
    /// SHA-256 over the lines by number, each field after its length in UTF-8 bytes, so that no text can pass for another division
    /// into fields. Who checked a line, and when, is not part of it.
    /// </summary>
    public static string HashOf(IEnumerable<CostLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.OrderBy(line => line.LineNo))
        {
            string[] fields =
            [
                line.LineNo.ToString(CultureInfo.InvariantCulture), line.PrintedName, line.CountryCode ?? "", line.CityScope ?? "", line.Currency,
                line.CentsPerPersonDay.ToString(CultureInfo.InvariantCulture), line.SourcePage ?? "", line.Note ?? "",
            ];
            foreach (var bytes in fields.Select(Encoding.UTF8.GetBytes))
            {
                hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{bytes.Length}:")));
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
