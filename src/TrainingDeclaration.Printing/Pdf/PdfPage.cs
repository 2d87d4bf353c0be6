using System.Text;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>Draws the marks of one page as PDF operators.</summary>
internal sealed class PdfPage(double height, Func<Face, PdfFont> fonts) : IDisposable
{
    private readonly PdfBuffer _out = new(1 << 14);
    private bool _inText;
    private Face _face;
    private double _size;
    private double _spacing;

    /// <summary>The operators. The n-th text of the page is marked content n; all other marks are artifacts.</summary>
    public ReadOnlySpan<byte> Draw(DisplayPage page)
    {
        var at = 0;
        for (var i = 0; i < page.Texts.Count; i++)
        {
            var text = page.Texts[i];
            DrawArtifact(page.Marks, at, text.Start);
            _out.Add("/P<</MCID "u8).Add(i).Add(">>BDC\n"u8);
            DrawMarks(page.Marks, text.Start, text.End);
            _out.Add("EMC\n"u8);
            at = text.End;
        }

        DrawArtifact(page.Marks, at, page.Marks.Count);
        return _out.Written;
    }

    public void Dispose() => _out.Dispose();

    private void DrawArtifact(IReadOnlyList<Mark> marks, int start, int end)
    {
        if (start < end)
        {
            _out.Add("/Artifact BMC\n"u8);
            DrawMarks(marks, start, end);
            _out.Add("EMC\n"u8);
        }
    }

    private void DrawMarks(IReadOnlyList<Mark> marks, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            DrawMark(marks[i]);
        }

        EndText();
    }

    private void DrawMark(Mark mark)
    {
        switch (mark)
        {
            case TextMark text:
                DrawText(text);
                break;
            case TickMark tick:
                DrawTick(tick);
                break;
            case LineMark line:
                EndText();
                Weight(line.Weight);
                Point(line.X1, line.Y1, "m "u8);
                Point(line.X2, line.Y2, "l S\n"u8);
                break;
            case FrameMark frame:
                EndText();
                Weight(frame.Weight);
                Rectangle(frame.Frame);
                _out.Add("S\n"u8);
                break;
            case QrMark qr:
                DrawQr(qr);
                break;
            case BackdropMark backdrop:
                DrawBackdrop(backdrop);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static double Points(double millimetres) => millimetres / Millimetre.PerPoint;

    private double Up(double y) => Points(height - y);

    private void DrawText(TextMark mark)
    {
        BeginText(mark.Face, mark.Size, mark.Spacing / 1000 * mark.Size);
        _out.Add("1 0 0 1 "u8).Add(Points(mark.X)).Add(" "u8).Add(Up(mark.Baseline)).Add(" Tm("u8);
        var font = fonts(mark.Face);
        var at = 0;
        foreach (var rune in mark.Text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            _out.AddGlyph(font.NumberOf(rune.Value, at == mark.Text.Length ? mark.After : 0));
        }

        _out.Add(")Tj\n"u8);
    }

    private void DrawTick(TickMark mark)
    {
        BeginText(Face.Song, mark.Size, 0);
        _out.Add("1 0 0 1 "u8).Add(Points(mark.X)).Add(" "u8).Add(Up(mark.Baseline)).Add(" Tm("u8)
            .AddGlyph(fonts(Face.Song).NumberOfTickedBox()).Add(")Tj\n"u8);
        EndText();
        var em = mark.Size * Millimetre.PerPoint;
        Weight(TickMark.Weight * mark.Size);
        for (var i = 0; i < TickMark.Stroke.Length; i++)
        {
            var (x, y) = TickMark.Stroke[i];
            Point(mark.X + x * em, mark.Baseline - y * em, i == 0 ? "m "u8 : "l "u8);
        }

        _out.Add("S\n"u8);
    }

    private void DrawQr(QrMark mark)
    {
        EndText();
        var module = mark.Side / mark.Code.Size;
        foreach (var (row, column, length) in mark.Code.Bars())
        {
            Rectangle(new Area(mark.X + column * module, mark.Y + row * module, length * module, module));
        }

        _out.Add("f\n"u8);
    }

    private void DrawBackdrop(BackdropMark mark)
    {
        EndText();
        var (sin, cos) = Math.SinCos(mark.Angle * Math.PI / 180);
        var runes = mark.Text.EnumerateRunes().ToArray();
        var half = runes.Length * mark.Size / 2;
        var (x, y) = (Points(mark.CenterX) - cos * half + sin * 0.38 * mark.Size, Up(mark.CenterY) - sin * half - cos * 0.38 * mark.Size);
        _out.Add("q "u8).Add(BackdropMark.Grey).Add(" G 1 g "u8);
        Weight(2 * BackdropMark.Weight);
        _out.Add("/Span<</ActualText"u8).AddText(mark.Text).Add(">>BDC BT "u8).Add(fonts(Face.Hei).Resource).Add(" "u8).Add(mark.Size).Add(" Tf "u8);

        // The strokes of a character overlap in the font; filling them white afterwards leaves only the outer outline.
        foreach (var mode in (int[])[1, 0])
        {
            _out.Add(mode).Add(" Tr "u8).Add(cos).Add(" "u8).Add(sin).Add(" "u8).Add(-sin).Add(" "u8).Add(cos).Add(" "u8).Add(x).Add(" "u8).Add(y).Add(" Tm("u8);
            foreach (var rune in runes)
            {
                _out.AddGlyph(fonts(Face.Hei).NumberOf(rune.Value));
            }

            _out.Add(")Tj "u8);
        }

        _out.Add("ET EMC Q\n"u8);
    }

    private void BeginText(Face face, double size, double spacing)
    {
        if (!_inText)
        {
            _out.Add("BT\n"u8);
            _inText = true;
        }

        if (_face != face || _size != size)
        {
            (_face, _size) = (face, size);
            _out.Add(fonts(face).Resource).Add(" "u8).Add(size).Add(" Tf "u8);
        }

        spacing = Math.Round(spacing, 2);
        if (_spacing != spacing)
        {
            _spacing = spacing;
            _out.Add(spacing).Add(" Tc "u8);
        }
    }

    private void EndText()
    {
        if (_inText)
        {
            _out.Add("ET\n"u8);
            _inText = false;
        }
    }

    private void Weight(double points) => _out.Add(points).Add(" w "u8);

    private void Point(double x, double y, ReadOnlySpan<byte> verb) => _out.Add(Points(x)).Add(" "u8).Add(Up(y)).Add(" "u8).Add(verb);

    private void Rectangle(Area area) => _out.Add(Points(area.X)).Add(" "u8).Add(Up(area.Bottom)).Add(" "u8)
        .Add(Points(area.Width)).Add(" "u8).Add(Points(area.Height)).Add(" re "u8);
}
