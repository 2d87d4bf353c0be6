using TrainingDeclaration.Printing.Fonts;

namespace TrainingDeclaration.Printing.Layout;

/// <summary>
/// The foot of a page, all of it on the left: QR code, check code, number, page and note. The right part is free, so
/// that the last seal may extend into it.
/// </summary>
internal static class FooterBand
{
    /// <summary>Width of the foot's content, including the QR code.</summary>
    public const double Width = 86;

    private const double Gap = 4;
    private static readonly TextStyle CodeStyle = new(Face.Hei, 12, 12, 17, Align.Left);
    private static readonly TextStyle SmallStyle = new(Face.Song, 9, 9, 12, Align.Left);

    public static void Draw(List<Mark> marks, SheetFooter footer, PageFrame frame, int page, int pages)
    {
        var left = frame.Left;
        if (!footer.IsDraft && footer.VerifyAddress is { } address)
        {
            marks.Add(new QrMark(frame.Left, frame.FooterTop, PageFrame.QrSide, QrCode.Of(FormattableString.Invariant($"{address}/{page}"))));
            left += PageFrame.QrSide + Gap;
        }

        if (!footer.IsDraft)
        {
            Write(marks, "查验码：" + footer.Code, CodeStyle, left, frame.FooterTop + 4.6);
        }

        var numbering = FormattableString.Invariant($"第 {page} 页 / 共 {pages} 页");
        Write(marks, footer.Number is null ? numbering : $"{footer.Number}　{numbering}", SmallStyle, left, frame.FooterTop + 11.2);
        WriteWithin(marks, footer.Note, left, frame.FooterTop + 16.4, frame.Left + Width - left);
    }

    private static void Write(List<Mark> marks, string text, TextStyle style, double x, double baseline)
    {
        var units = UnitReader.Read([new Text(text)], style, style.Size);
        LinePlacer.Place(marks, units, new Line(0, units.Length, 0, 0, 0, false), style.Size, x, baseline);
    }

    private static void WriteWithin(List<Mark> marks, string text, double x, double baseline, double room)
    {
        var units = UnitReader.Read([new Text(text)], SmallStyle, SmallStyle.Size);
        foreach (var line in LineBreaker.Break(units, (int)(room / Millimetre.PerPoint / SmallStyle.Size * 1000)))
        {
            LinePlacer.Place(marks, units, line, SmallStyle.Size, x, baseline);
            baseline += SmallStyle.Leading * Millimetre.PerPoint;
        }
    }
}
