using System.Text;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>Decides after which units a line may end.</summary>
internal static class LineEnds
{
    private static readonly HashSet<string> LatinUnits = new(StringComparer.Ordinal)
    {
        "nm", "um", "μm", "mm", "cm", "dm", "m", "km", "mg", "g", "kg", "t", "ml", "mL", "l", "L", "ms", "s", "min", "h", "Hz", "kHz", "MHz", "GHz",
        "W", "kW", "MW", "GW", "kWh", "V", "kV", "mA", "A", "Ah", "Pa", "kPa", "MPa", "K", "B", "KB", "MB", "GB", "TB", "bit", "Mbps", "Gbps", "dB", "pt",
        "USD", "EUR", "JPY", "CNY", "HKD",
    };

    /// <summary>Fills in <see cref="Unit.MayEnd"/>.</summary>
    public static void Mark(Span<Unit> units)
    {
        var afterNumber = false;
        for (var i = 0; i + 1 < units.Length; i++)
        {
            ref var left = ref units[i];
            ref readonly var right = ref units[i + 1];
            afterNumber = left.IsDigit || (afterNumber && left.Has(CharacterTraits.Unit));
            left.MayEnd = MayPart(left, right)
                && !(afterNumber && right.Has(CharacterTraits.Unit))
                && !(left.Has(CharacterTraits.Space) && (EndsListNumber(units[..i]) || JoinsUnit(units, i)))
                && !(left.Has(CharacterTraits.Latin) && !right.Has(CharacterTraits.Space) && EndsListNumber(units[..(i + 1)]));
        }
    }

    private static bool MayPart(in Unit left, in Unit right)
    {
        if (right.Kind == UnitKind.NewLine || right.Has(CharacterTraits.Space))
        {
            return false; // blanks hang at the end of the line, so only the last of them may end it
        }

        if (left.Has(CharacterTraits.NoEnd) || right.Has(CharacterTraits.NoStart))
        {
            return false;
        }

        if (left.CodePoint is 0x2014 or 0x2013 or 0xFF5E && right.IsDigit)
        {
            return false; // 2022—2025, 1～5
        }

        return !(left.Has(CharacterTraits.Latin) && right.Has(CharacterTraits.Latin));
    }

    /// <summary>Whether the text ends with the number of a list item such as "2." or "3)", which stays with its item.</summary>
    private static bool EndsListNumber(ReadOnlySpan<Unit> units)
    {
        if (units.Length < 2 || units[^1].CodePoint is not ('.' or ')' or '、' or '．'))
        {
            return false;
        }

        var i = units.Length - 2;
        while (i >= 0 && units[i].IsDigit && units.Length - i <= 3)
        {
            i--;
        }

        return i < units.Length - 2 && (i < 0 || !units[i].Has(CharacterTraits.Latin) || units[i].CodePoint == '(');
    }

    /// <summary>Whether the blank at <paramref name="at"/> is between a number and its unit: 3 km, USD 3,500.</summary>
    private static bool JoinsUnit(ReadOnlySpan<Unit> units, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = units[at - 1];
        var after = units[at + 1];
        return before.IsDigit ? LatinUnits.Contains(Word(units[(at + 1)..])) : after.IsDigit && LatinUnits.Contains(LastWord(units[..at]));
    }

    private static string Word(ReadOnlySpan<Unit> units)
    {
        var word = new StringBuilder(4);
        foreach (var unit in units)
        {
            if (!IsLetter(unit) || word.Length > 4)
            {
                break;
            }

            word.Append((char)unit.CodePoint);
        }

        return word.ToString();
    }

    private static string LastWord(ReadOnlySpan<Unit> units)
    {
        var start = units.Length;
        while (start > 0 && IsLetter(units[start - 1]) && units.Length - start <= 4)
        {
            start--;
        }

        return Word(units[start..]);
    }

    private static bool IsLetter(in Unit unit) => unit.Has(CharacterTraits.Latin) && char.IsLetter((char)unit.CodePoint);
}
