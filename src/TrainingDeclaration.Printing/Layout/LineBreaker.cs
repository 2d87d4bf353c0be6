namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// Breaks units into lines by the rules of Chinese typesetting: no line starts with a closing mark or ends with an
/// opening one, words and numbers with their units stay whole, a closing mark that is half an em too wide still fits.
/// Only a line without any permitted end is broken elsewhere; no line is ever wider than allowed, unless a
/// single unit is.
/// </summary>
internal static class LineBreaker
{
    private const int HalfEm = 500;
    private const int WidestGap = 3000;
    private const int FewestOfAddress = 6;
    private const double WidestSpacing = 250;
    private const double WidestSpacingOfWideGap = 150;

    /// <summary>Above this the gaps inside Latin words grow too, because the holes between the others would show.</summary>
    private const double CalmSpacing = 150;

    /// <summary>An address longer than a line is broken after one of these.</summary>
    private const string Joints = "/@.-_?&=#:,;";

    /// <summary>
    /// Lines of at most <paramref name="width"/> thousandths of an em, the first one less <paramref name="indent"/>.
    /// An empty paragraph is one empty line.
    /// </summary>
    public static List<Line> Break(ReadOnlySpan<Unit> units, int width, int indent = 0, bool justified = false)
    {
        if (units.IsEmpty)
        {
            return [new Line(0, 0, 0, indent, 0, false)];
        }

        var lines = new List<Line>();
        var start = 0;
        var room = indent;
        do
        {
            var (end, next, ended) = Next(units, start, width - room);
            lines.Add(Finish(units, start, end, width - room, room, justified && !ended && next < units.Length));
            start = next;
            room = 0;
        }
        while (start < units.Length);
        FillLastLine(units, lines, width, justified);
        return lines;
    }

    /// <summary>Width of the units on one line.</summary>
    public static int Measure(ReadOnlySpan<Unit> units)
    {
        var width = 0;
        for (var i = 0; i < units.Length; i++)
        {
            width += units[i].Advance + (i + 1 < units.Length ? units[i].After : -Trim(units[i]));
        }

        return width;
    }

    /// <summary>Whether the gap after a unit may grow when the line is justified.</summary>
    public static bool Grows(in Unit left, in Unit right, bool everyGap) =>
        !IsJoined(left, right) && (everyGap || !right.Has(CharacterTraits.Space))
            && (everyGap || left.Has(CharacterTraits.Space) || !left.Has(CharacterTraits.Latin) || !right.Has(CharacterTraits.Latin));

    /// <summary>—— and …… are one sign each.</summary>
    private static bool IsJoined(in Unit left, in Unit right) => left.CodePoint == right.CodePoint && left.CodePoint is 0x2014 or 0x2026;

    private static int Trim(in Unit unit) => unit.Has(CharacterTraits.BlankRight) ? HalfEm : 0;

    /// <summary>A paragraph does not end with a single character on its own line; the line before gives up some of its own.</summary>
    private static void FillLastLine(ReadOnlySpan<Unit> units, List<Line> lines, int width, bool justified)
    {
        if (lines.Count < 2 || lines[^2].End != lines[^1].Start || Characters(units[lines[^1].Start..lines[^1].End]) != 1)
        {
            return;
        }

        var (before, last) = (lines[^2], lines[^1]);
        for (var end = before.End - 1; end > before.Start && end >= before.End - 4; end--)
        {
            if (units[end - 1].MayEnd && !units[end - 1].Has(CharacterTraits.Space) && Measure(units[end..last.End]) <= width)
            {
                var shorter = Finish(units, before.Start, end, width - before.Indent, before.Indent, justified);
                if (!justified || shorter.Spacing > 0)
                {
                    (lines[^2], lines[^1]) = (shorter, Finish(units, end, last.End, width, 0, flush: false));
                }

                return;
            }
        }
    }

    private static int Characters(ReadOnlySpan<Unit> units)
    {
        var count = 0;
        foreach (var unit in units)
        {
            count += unit.Has(CharacterTraits.NoStart | CharacterTraits.Space) ? 0 : 1;
        }

        return count;
    }

    private static (int End, int Next, bool Ended) Next(ReadOnlySpan<Unit> units, int start, int limit)
    {
        var width = 0;
        var solid = start;
        var best = -1;
        var bestNext = -1;
        var fits = start;
        for (var i = start; i < units.Length; i++)
        {
            ref readonly var unit = ref units[i];
            if (unit.Kind == UnitKind.NewLine)
            {
                return (solid, i + 1, true);
            }

            width += unit.Advance;
            if (!unit.Has(CharacterTraits.Space))
            {
                if (width - HalfEm > limit)
                {
                    break;
                }

                solid = i + 1;
                if (width - Trim(unit) > limit)
                {
                    width += unit.After;
                    continue;
                }

                fits = i + 1;
            }

            if (fits == solid && (unit.MayEnd || i + 1 == units.Length))
            {
                (best, bestNext) = (solid, i + 1);
            }

            if (i + 1 < units.Length && units[i + 1].Kind == UnitKind.NewLine && fits == solid)
            {
                return (solid, i + 2, true);
            }

            width += unit.After;
        }

        if (best >= 0 && (fits - bestNext < FewestOfAddress || WordWidth(units[bestNext..]) <= limit))
        {
            return (best, bestNext, false);
        }

        return Torn(units, Math.Max(start, bestNext), fits); // anything longer than a line starts on this one
    }

    private static int WordWidth(ReadOnlySpan<Unit> units)
    {
        var end = 0;
        while (end + 1 < units.Length && !units[end].MayEnd && units[end + 1].Kind != UnitKind.NewLine)
        {
            end++;
        }

        return Measure(units[..(end + 1)]);
    }

    /// <summary>A line without a permitted end: cut where it hurts least.</summary>
    private static (int End, int Next, bool Ended) Torn(ReadOnlySpan<Unit> units, int start, int fits)
    {
        var end = Math.Max(fits, start + 1);
        for (var i = end; i > start + (end - start) / 2; i--)
        {
            if (i < units.Length && Joints.Contains((char)units[i - 1].CodePoint) && units[i].Has(CharacterTraits.Latin) && !Joints.Contains((char)units[i].CodePoint))
            {
                return (i, i, false);
            }
        }

        for (var i = end; i > start; i--)
        {
            if (i < units.Length && !units[i - 1].Has(CharacterTraits.NoEnd) && !units[i].Has(CharacterTraits.NoStart | CharacterTraits.Space))
            {
                return (i, i, false);
            }
        }

        return (end, end, false);
    }

    private static Line Finish(ReadOnlySpan<Unit> units, int start, int end, int room, int indent, bool flush)
    {
        var line = units[start..end];
        var width = Measure(line);
        var slack = room - width;
        if (!flush || slack <= 0)
        {
            return new Line(start, end, width, indent, 0, false);
        }

        var spacing = Spacing(line, slack, everyGap: false);
        var spread = spacing > CalmSpacing ? Spacing(line, slack, everyGap: true) : spacing;
        var limit = slack < WidestGap ? WidestSpacing : WidestSpacingOfWideGap;
        var everyGap = spread < spacing && (spread <= CalmSpacing || spacing > limit);
        spacing = everyGap ? spread : spacing;
        return spacing > limit
            ? new Line(start, end, width, indent, 0, false)
            : new Line(start, end, width, indent, spacing, everyGap);
    }

    private static double Spacing(ReadOnlySpan<Unit> line, int slack, bool everyGap)
    {
        var gaps = 0;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            gaps += Grows(line[i], line[i + 1], everyGap) ? 1 : 0;
        }

        return gaps == 0 ? double.PositiveInfinity : (double)slack / gaps;
    }
}
