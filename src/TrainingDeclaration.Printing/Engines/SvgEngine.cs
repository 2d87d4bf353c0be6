using System.Globalization;
using System.Text;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Draws a sheet as images for the screen, from the display list that the PDF is written from.</summary>
public static class SvgEngine
{
    private const string Song = "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,STSong,serif";
    private const string Hei = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimHei,sans-serif";

    /// <summary>
    /// One self-contained image per page, for an HTML page with a strict content policy: it has presentation
    /// attributes only, and no style, script or reference. The caller sets its width; lengths are in mm.
    /// </summary>
    public static IReadOnlyList<string> Render(Sheet sheet, SheetFooter footer)
    {
        var list = SheetLayout.Arrange(sheet, footer);
        return [.. list.Pages.Select((page, index) => Draw(list, page, index + 1))];
    }

    /// <summary>Only the QR code of a printed page, to show what is at its foot; the caller sets its size.</summary>
    public static string Code(string address)
    {
        var code = QrCode.Of(address);
        var svg = new StringBuilder(1 << 12);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {code.Size} {code.Size}\" aria-hidden=\"true\">");
        DrawQr(svg, new QrMark(0, 0, code.Size, code));
        return svg.Append("</svg>").ToString();
    }

    private static string Draw(DisplayList list, DisplayPage page, int number)
    {
        var svg = new StringBuilder(1 << 14);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {list.Width} {list.Height}\" role=\"img\" aria-label=\"第 {number} 页，共 {list.Pages.Count} 页\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{list.Width}\" height=\"{list.Height}\" fill=\"#fff\"/>");
        (Face Face, double Size)? type = null;
        foreach (var mark in page.Marks)
        {
            if (mark is TextMark or TickMark)
            {
                var wanted = mark is TextMark text ? (text.Face, text.Size) : (Face.Song, ((TickMark)mark).Size);
                if (type != wanted)
                {
                    svg.Append(type is null ? "" : "</g>");
                    type = wanted;
                    svg.Append("<g fill=\"#000\" font-family=\"").Append(FamilyOf(wanted.Item1)).Append('"');
                    svg.Append(wanted.Item1 == Face.Hei ? " font-weight=\"600\"" : "");
                    Attribute(svg, "font-size", wanted.Item2 * Millimetre.PerPoint).Append('>');
                }
            }
            else if (type is not null)
            {
                svg.Append("</g>");
                type = null;
            }

            DrawMark(svg, mark);
        }

        return svg.Append(type is null ? "" : "</g>").Append("</svg>").ToString();
    }

    private static string FamilyOf(Face face) => face switch
    {
        Face.Hei => Hei,
        Face.FangSong => "FangSong,STFangsong," + Song,
        Face.BiaoSong => "FZXiaoBiaoSong-B05,STZhongsong," + Song,
        _ => Song,
    };

    private static void DrawMark(StringBuilder svg, Mark mark)
    {
        switch (mark)
        {
            case TextMark text:
                DrawRun(svg, text);
                break;
            case TickMark tick:
                DrawTick(svg, tick);
                break;
            case LineMark line:
                svg.Append("<path stroke=\"#000\"");
                Attribute(svg, "stroke-width", line.Weight * Millimetre.PerPoint).Append(" d=\"M");
                Number(svg, line.X1).Append(' ');
                Number(svg, line.Y1).Append('L');
                Number(svg, line.X2).Append(' ');
                Number(svg, line.Y2).Append("\"/>");
                break;
            case FrameMark { Frame: var area } frame:
                svg.Append("<rect fill=\"none\" stroke=\"#000\"");
                Attribute(svg, "stroke-width", frame.Weight * Millimetre.PerPoint);
                Attribute(svg, "x", area.X);
                Attribute(svg, "y", area.Y);
                Attribute(svg, "width", area.Width);
                Attribute(svg, "height", area.Height).Append("/>");
                break;
            case QrMark qr:
                DrawQr(svg, qr);
                break;
            case BackdropMark backdrop:
                DrawBackdrop(svg, backdrop);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A browser would drop blanks at the ends of a run, so they become part of its position.</summary>
    private static void DrawRun(StringBuilder svg, TextMark mark)
    {
        var text = mark.Text.TrimEnd(' ');
        var (trailing, leading) = (mark.Text.Length - text.Length, text.Length - text.TrimStart(' ').Length);
        if (text.Length == 0)
        {
            return;
        }

        var font = FontCatalog.Font(mark.Face);
        var blank = (font.AdvanceOf(font.GlyphOf(' ')) + mark.Spacing) / 1000 * mark.Size * Millimetre.PerPoint;
        DrawText(svg, text.TrimStart(' '), mark.X + leading * blank, mark.Baseline, mark.Width - (leading + trailing) * blank);
    }

    private static void DrawText(StringBuilder svg, string text, double x, double baseline, double width)
    {
        svg.Append("<text");
        Attribute(svg, "x", x);
        Attribute(svg, "y", baseline);
        if (text.Length > 1 && !char.IsHighSurrogate(text[0]) || text.Length > 2)
        {
            Attribute(svg, "textLength", width);
        }

        svg.Append('>').AppendEscaped(text).Append("</text>");
    }

    /// <summary>The box is a shape here, so that box and tick fit together in any font.</summary>
    private static void DrawTick(StringBuilder svg, TickMark mark)
    {
        var em = mark.Size * Millimetre.PerPoint;
        DrawText(svg, "□", mark.X, mark.Baseline, em);
        svg.Append("<path fill=\"none\" stroke=\"#000\"");
        Attribute(svg, "stroke-width", TickMark.Weight * em).Append(" d=\"");
        for (var i = 0; i < TickMark.Stroke.Length; i++)
        {
            var (x, y) = TickMark.Stroke[i];
            svg.Append(i == 0 ? 'M' : 'L');
            Number(svg, mark.X + x * em).Append(' ');
            Number(svg, mark.Baseline - y * em);
        }

        svg.Append("\"/>");
    }

    private static void DrawQr(StringBuilder svg, QrMark mark)
    {
        var module = mark.Side / mark.Code.Size;
        svg.Append("<path shape-rendering=\"crispEdges\" transform=\"translate(");
        Number(svg, mark.X).Append(' ');
        Number(svg, mark.Y).Append(")scale(");
        svg.Append(module.ToString("0.#####", CultureInfo.InvariantCulture)).Append(")\" d=\"");
        foreach (var (row, column, length) in mark.Code.Bars())
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
        }

        svg.Append("\"/>");
    }

    private static void DrawBackdrop(StringBuilder svg, BackdropMark mark)
    {
        var size = mark.Size * Millimetre.PerPoint;
        svg.Append("<text fill=\"#fff\" stroke=\"#d1d1d1\" paint-order=\"stroke\" stroke-linejoin=\"round\" text-anchor=\"middle\" font-family=\"").Append(Hei).Append("\" font-weight=\"600\"");
        Attribute(svg, "stroke-width", 2 * BackdropMark.Weight * Millimetre.PerPoint);
        Attribute(svg, "font-size", size);
        Attribute(svg, "y", 0.38 * size);
        svg.Append(CultureInfo.InvariantCulture, $" transform=\"translate({mark.CenterX:0.##} {mark.CenterY:0.##})rotate({-mark.Angle:0.##})\">").AppendEscaped(mark.Text).Append("</text>");
    }

    private static StringBuilder Attribute(StringBuilder svg, string name, double value) => Number(svg.Append(' ').Append(name).Append("=\""), value).Append('"');

    private static StringBuilder Number(StringBuilder svg, double value) => svg.Append(CultureInfo.InvariantCulture, $"{value:0.##}");
}
