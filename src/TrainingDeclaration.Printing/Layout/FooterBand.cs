using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>The foot of a page: QR code, check code, number and note at the left, the page number at the right.</summary>
internal static class FooterBand
{
    private const double Gap = 4;
    private static readonly TextStyle CodeStyle = new(Face.Hei, 12, 12, 17, Align.Left);
    private static readonly TextStyle SmallStyle = new(Face.Song, 9, 9, 12, Align.Left);

    public static void Draw(List<Mark> marks, SheetFooter footer, PageFrame frame, int page, int pages)
    {
        var left = frame.Left;
        var note = frame.FooterTop + 19.5;
        if (!footer.IsDraft && footer.VerifyAddress is { } address)
        {
            marks.Add(new QrMark(frame.Left, frame.FooterTop, PageFrame.QrSide, QrCode.Of(FormattableString.Invariant($"{address}/{page}"))));
            left += PageFrame.QrSide + Gap;
        }

        if (!footer.IsDraft)
        {
            Write(marks, "查验码：" + footer.Code, CodeStyle, left, frame.FooterTop + 6.5);
            Write(marks, footer.Number ?? "", SmallStyle, left, frame.FooterTop + 13.3);
        }

        var numbering = FormattableString.Invariant($"第 {page} 页 / 共 {pages} 页");
        var right = frame.Left + frame.TextWidth - Width(numbering, SmallStyle);
        var room = right - Gap - left;
        WriteWithin(marks, footer.Note, left, note, room);
        Write(marks, numbering, SmallStyle, right, note);
    }

    private static void Write(List<Mark> marks, string text, TextStyle style, double x, double baseline)
    {
        var units = UnitReader.Read([new Text(text)], style, style.Size);
        LinePlacer.Place(marks, units, new Line(0, units.Length, 0, 0, 0, false), style.Size, x, baseline);
    }

    private static void WriteWithin(List<Mark> marks, string text, double x, double baseline, double room)
    {
        var units = UnitReader.Read([new Text(text)], SmallStyle, SmallStyle.Size);
        var lines = LineBreaker.Break(units, (int)(room / Millimetre.PerPoint / SmallStyle.Size * 1000));
        var leading = SmallStyle.Leading * Millimetre.PerPoint;
        for (var i = 0; i < lines.Count; i++)
        {
            LinePlacer.Place(marks, units, lines[i], SmallStyle.Size, x, baseline - (lines.Count - 1 - i) * leading);
        }
    }

    private static double Width(string text, TextStyle style) =>
        LineBreaker.Measure(UnitReader.Read([new Text(text)], style, style.Size)) / 1000.0 * style.Size * Millimetre.PerPoint;
}
