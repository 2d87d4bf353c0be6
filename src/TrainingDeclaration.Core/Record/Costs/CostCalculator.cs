using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Core.Record.Costs;

/// <summary>
/// Calculates what a class may cost by the standards (M-23): per place <c>fen = round½up(cents × persons × days × yuan per unit)</c>,
/// one rounding per line; the total is the sum of the printed lines, so that paper adds up (H-23). Pure: same input, same bytes.
/// </summary>
public static class CostCalculator
{
    private const int Edition = 1;
    private const long MostFen = 1_000_000_000_000;

    private static readonly Refusal NoTable = new("未载入标准，无法测算。请主管司局导入并核对这一天适用的标准表；在此之前可按本单位自己的测算填报并说明理由。");

    private static readonly Refusal NoPlace = new("没有授课地点，无法测算。请先排好有境外教师授课的课表。");

    /// <summary>
    /// The calculation with its evidence. Refuses, and never answers 0, without a verified table on the day, without a place, or without a rate
    /// for a foreign currency.
    /// </summary>
    /// <param name="basis">The verified table of the day; null = there is none.</param>
    /// <param name="day">The Beijing day of filing.</param>
    /// <exception cref="ArgumentException">A line is not of the table, a rate is of another currency, or numbers are below 0.</exception>
    public static Outcome<CostEvidence> Calculate(CostBasis? basis, IReadOnlyList<CostPlace> places, DateOnly day)
    {
        if (basis is null)
        {
            return NoTable;
        }

        if (places.Count == 0)
        {
            return NoPlace;
        }

        foreach (var place in places)
        {
            Check(basis, place);
        }

        var without = places.Where(place => place.Rate is null && place.Line.Currency != Currencies.Yuan).Select(place => place.Line.Currency).Distinct().ToList();
        if (without.Count > 0)
        {
            return new Refusal($"汇率未载入：{string.Join('、', without)}，无法测算。请主管司局登记并核对 {BeijingTime.LongDay(day)}可用的汇率。");
        }

        if (places.FirstOrDefault(place => Exact(place) > MostFen) is { } large)
        {
            return new Refusal($"{large.Line.PrintedName}一行的结果超过 {CostAmounts.Amount(MostFen)} 元，请核对标准和汇率。");
        }

        List<CostEvidenceLine> lines = [.. places.Select(place => LineOf(place.Code, place.ReferenceReason, place.Line, place.Rate, place.Attendances))];
        return new CostEvidence
        {
            Edition = Edition,
            Day = day,
            TableId = basis.TableId,
            TableTitle = basis.Title,
            DocumentNumber = basis.DocumentNumber,
            LinesHash = basis.LinesHash,
            IsTest = basis.IsTest,
            Lines = lines,
            TotalFen = lines.Sum(line => line.Fen),
        };
    }

    /// <summary>
    /// The evidence calculated again from the numbers that it holds, and from nothing else. It equals the stored one byte for byte; if
    /// not, the stored one was altered.
    /// </summary>
    /// <exception cref="NotSupportedException">It is of an edition that this program does not know.</exception>
    public static CostEvidence Replay(CostEvidence evidence)
    {
        if (evidence.Edition != Edition)
        {
            throw new NotSupportedException($"Evidence of edition {evidence.Edition} cannot be replayed.");
        }

        List<CostEvidenceLine> lines = [.. evidence.Lines.Select(line => LineOf(line.Place, line.ReferenceReason, line.Line, line.Rate, line.Attendances))];
        return evidence with { Lines = lines, TotalFen = lines.Sum(line => line.Fen) };
    }

    /// <summary>An amount of a currency in fen, rounded half up: of an agreement or an invoice.</summary>
    /// <param name="cents">Hundredths of the currency; not below 0.</param>
    /// <param name="rate">Null for an amount in yuan.</param>
    /// <exception cref="OverflowException">The result does not fit a whole number of 64 bits.</exception>
    public static long Fen(long cents, RateFigures? rate) => cents < 0 ? throw new ArgumentOutOfRangeException(nameof(cents))
        : rate is null ? cents : (long)Math.Round(rate.Fen(cents), MidpointRounding.AwayFromZero);

    private static void Check(CostBasis basis, CostPlace place)
    {
        if (!basis.Lines.Contains(place.Line))
        {
            throw new ArgumentException($"Line {place.Line.LineNo} is not of table {basis.TableId}.", nameof(place));
        }

        if (place.Rate is { } rate && rate.Currency != place.Line.Currency)
        {
            throw new ArgumentException($"A rate of {rate.Currency} cannot convert {place.Line.Currency}.", nameof(place));
        }

        if (!place.Attendances.IsPlausible)
        {
            throw new ArgumentException("Persons or days are below 0 or above what is calculated with.", nameof(place));
        }
    }

    private static decimal Exact(CostPlace place)
    {
        var cents = (decimal)place.Line.CentsPerPersonDay * place.Attendances.PersonDays;
        return place.Line.Currency == Currencies.Yuan || place.Rate is null ? cents : place.Rate.Fen(cents);
    }

    private static CostEvidenceLine LineOf(string place, string? reason, LineFigures line, RateFigures? rate, Attendances attendances)
    {
        var used = line.Currency == Currencies.Yuan ? null : rate;
        var cents = checked(line.CentsPerPersonDay * attendances.PersonDays); // both bounded, see CostAmounts and Attendances
        var fen = Fen(cents, used);
        return new CostEvidenceLine(place, reason, line, used, attendances, cents, Formula(line, used, attendances, fen), fen);
    }

    private static string Formula(LineFigures line, RateFigures? rate, Attendances attendances, long fen)
    {
        var factor = rate?.Quote switch
        {
            null => "",
            RateQuote.PerOne => $" × {CostAmounts.Rate(rate.Value)}",
            RateQuote.PerHundred => $" × {CostAmounts.Rate(rate.Value)} ÷ 100",
            RateQuote.ForeignPerHundredYuan => $" × 100 ÷ {CostAmounts.Rate(rate.Value)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{CostAmounts.Amount(line.CentsPerPersonDay)} {line.Currency} × {attendances.Text}{factor} = {CostAmounts.Amount(fen)} 元";
    }
}
