using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>The foot of a page: QR code, check code, number and note at the left, the page number at the right.</summary>
internal static class FooterBand
{
    private const double CodeSize = 12;
    private const double SmallSize = 9;
    private const double Gap = 4;

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
            Write(marks, "查验码：" + footer.Code, Face.Hei, CodeSize, left, frame.FooterTop + 6.5);
            Write(marks, footer.Number ?? "", Face.Song, SmallSize, left, frame.FooterTop + 13.3);
        }

        var numbering = FormattableString.Invariant($"第 {page} 页 / 共 {pages} 页");
        var right = frame.Left + frame.TextWidth - Width(numbering, SmallSize);
        var room = right - Gap - left;
        WriteWithin(marks, footer.Note, left, note, room);
        Write(marks, numbering, Face.Song, SmallSize, right, note);
    }

    private static void Write(List<Mark> marks, string text, Face face, double size, double x, double baseline)
    {
        var units = UnitReader.Read([new Text(text)], face, size);
        LinePlacer.Place(marks, units, new Line(0, units.Length, 0, 0, 0, false), size, x, baseline);
    }

    private static void WriteWithin(List<Mark> marks, string text, double x, double baseline, double room)
    {
        var units = UnitReader.Read([new Text(text)], Face.Song, SmallSize);
        var lines = LineBreaker.Break(units, (int)(room / Millimetre.PerPoint / SmallSize * 1000));
        const double leading = 12 * Millimetre.PerPoint;
        for (var i = 0; i < lines.Count; i++)
        {
            LinePlacer.Place(marks, units, lines[i], SmallSize, x, baseline - (lines.Count - 1 - i) * leading);
        }
    }

    private static double Width(string text, double size) =>
        LineBreaker.Measure(UnitReader.Read([new Text(text)], Face.Song, size)) / 1000.0 * size * Millimetre.PerPoint;
}
