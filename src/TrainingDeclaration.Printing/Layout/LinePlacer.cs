using System.Text;
using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>Turns a line into marks: runs of equal spacing, ticks and lines for handwriting.</summary>
internal static class LinePlacer
{
    /// <summary>Characters of the signing size that stay free to the right of the last line of a signature.</summary>
    public const int SignatureEms = 4;

    private const double PenLine = 0.5;
    private const double PenLineDrop = 0.14;

    /// <summary>Adds the marks of a line that starts at <paramref name="x"/> mm on a baseline.</summary>
    public static void Place(List<Mark> marks, Unit[] units, Line line, double size, double x, double baseline)
    {
        var em = size * Millimetre.PerPoint;
        var run = new StringBuilder();
        var (runX, runWidth, runSpacing, runLength) = (0.0, 0.0, 0.0, 0);
        x += line.Indent / 1000.0 * em;
        var rule = double.NaN; // start of the current underline
        for (var i = line.Start; i < line.End; i++)
        {
            ref readonly var unit = ref units[i];
            rule = unit.Underlined && double.IsNaN(rule) ? x : rule;
            var isLast = i + 1 == line.End;
            var after = isLast ? 0 : unit.After;
            var grown = !isLast && LineBreaker.Grows(unit, units[i + 1], line.EveryGap) ? line.Spacing : 0;
            if (unit.Kind == UnitKind.Character)
            {
                if (runLength == 0)
                {
                    runX = x;
                    runWidth = 0;
                }

                if (unit.CodePoint < 0x10000)
                {
                    run.Append((char)unit.CodePoint);
                }
                else
                {
                    run.Append(char.ConvertFromUtf32(unit.CodePoint));
                }

                runWidth += unit.Advance + (runLength > 0 ? runSpacing : 0);
                runLength++;
                if (runLength == 1)
                {
                    runSpacing = grown;
                }

                var joins = !isLast && units[i + 1].Kind == UnitKind.Character && units[i + 1].Face == unit.Face
                    && after == 0 && grown == runSpacing;
                if (!joins)
                {
                    run.Append(isLast && line.DropsBlank ? " " : "");
                    marks.Add(new TextMark(run.ToString(), unit.Face, size, runX, baseline, runLength > 1 ? runSpacing : 0, after, runWidth / 1000 * em));
                    run.Clear();
                    runLength = 0;
                }
            }
            else if (unit.Kind == UnitKind.Ticked)
            {
                marks.Add(new TickMark(size, x, baseline));
            }

            if (unit.Underlined && (isLast || !units[i + 1].Underlined))
            {
                var y = baseline + PenLineDrop * em;
                marks.Add(new LineMark(rule, y, x + unit.Advance / 1000.0 * em, y, PenLine));
                rule = double.NaN;
            }

            x += (unit.Advance + after + grown) / 1000 * em;
        }
    }
}
