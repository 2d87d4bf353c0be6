namespace TrainingDeclaration.Printing.Layout;

/// <summary>A cell with its text broken into lines. Lengths in mm, sizes in pt.</summary>
internal sealed class CellBox
{
    private const double SealGap = 2.5;
    private const double LeastSealLabel = 9;

    private CellBox(Cell cell, TextStyle style, double x, double width, double sidePadding)
    {
        Cell = cell;
        Style = style;
        X = x;
        Width = width;
        SidePadding = sidePadding;
        Size = style.Size;
        Align = cell.Align ?? style.Align;
    }

    public Cell Cell { get; }

    public TextStyle Style { get; }

    public double X { get; }

    public double Width { get; }

    public double SidePadding { get; }

    public Align Align { get; }

    /// <summary>Size of its type after shrinking.</summary>
    public double Size { get; private set; }

    /// <summary>Distance between two baselines.</summary>
    public double Leading => Style.Leading * Millimetre.PerPoint;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Indent of a paragraph in thousandths of an em; explicitly aligned text has none.</summary>
    public int Indent => Cell.Align is null ? Style.Indent * 1000 : 0;

    public SealBox? Seal { get; private init; }

    public bool HasSeal => Seal is not null;

    /// <summary>Width available for text, to the left of the seal zone if there is one.</summary>
    public double TextWidth => Width - 2 * SidePadding - (HasSeal ? SealBox.Side + SealGap : 0);

    public double Height => HeightOf(Lines.Count);

    public double HeightOf(int lines) => lines * Leading + 2 * Style.Padding;

    /// <summary>How many lines fit into a height.</summary>
    public int LinesWithin(double height) => (int)Math.Floor((height - 2 * Style.Padding + 0.001) / Leading);

    /// <summary>Free space before a line, according to its alignment.</summary>
    public double FreeLeft(Line line)
    {
        var free = TextWidth - Length(line.Width + line.Indent, Size);
        return Align switch
        {
            Align.Center => free / 2,
            Align.Right => free,
            Align.Signature => Math.Clamp(SignatureCentre - Length(line.Width, Size) / 2, 0, Math.Max(0, free)),
            _ => 0,
        };
    }

    /// <summary>Middle of the last line, which ends four characters before the right edge.</summary>
    private double SignatureCentre => TextWidth - Length(LinePlacer.SignatureEms * 1000, Size) - Length(Lines[^1].Width, Size) / 2;

    /// <summary>Left edge of the seal zone: beside the longest line of the label.</summary>
    public double SealLeft
    {
        get
        {
            var label = Lines.Count == 0 ? 0 : Lines.Max(line => line.Width) / 1000.0 * Size * Millimetre.PerPoint;
            return Align == Align.Right
                ? X + Width - SidePadding - SealBox.Side
                : X + SidePadding + Math.Min(label, TextWidth) + SealGap;
        }
    }

    public static CellBox Arrange(Cell cell, double x, double width, bool ruled, bool close = false)
    {
        var style = close ? TextStyle.Of(cell.Role).Closer : TextStyle.Of(cell.Role);
        var box = new CellBox(cell, style, x, width, ruled ? style.SidePadding : 0)
        {
            Seal = cell.Paragraphs.SelectMany(paragraph => paragraph.Content).OfType<SealBox>().FirstOrDefault(),
        };
        if (box.HasSeal && box.TextWidth < LeastSealLabel)
        {
            throw new ArgumentException($"A cell of {width:0.#} mm is too narrow for a seal and its label.", nameof(cell));
        }

        box.Break();
        return box;
    }

    /// <summary>The same cell on one line, its end replaced by … if it does not fit.</summary>
    public static CellBox Clip(Cell cell, double x, double width, bool ruled)
    {
        var box = Arrange(cell, x, width, ruled);
        if (box.Lines.Count <= 1)
        {
            return box;
        }

        var text = string.Concat(cell.Paragraphs.SelectMany(paragraph => paragraph.Content).OfType<Text>().Select(part => part.Value)).Replace('\n', ' ');
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            box = Arrange(WithText(cell, Beginning(text, middle)), x, width, ruled);
            (low, high) = box.Lines.Count <= 1 ? (middle, high) : (low, middle - 1);
        }

        return Arrange(WithText(cell, Beginning(text, low)), x, width, ruled);
    }

    private static string Beginning(string text, int length) =>
        string.Concat(text.AsSpan(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");

    /// <summary>The same cell with type no larger than a size in pt.</summary>
    public CellBox AtMost(double size) => Size <= size ? this : Again(Cell, Style, size);

    /// <summary>The same cell in a table with that type size; type that shrinks for it has its lines closer together.</summary>
    public CellBox Even(double size) => Style.Size <= size ? this : Again(Cell, Style.Closer, Math.Min(Size, size));

    /// <summary>Another text in its place, no larger.</summary>
    public CellBox With(Cell cell) => Again(cell, Style, Size);

    private CellBox Again(Cell cell, TextStyle style, double most)
    {
        var box = new CellBox(cell, style, X, Width, SidePadding) { Seal = Seal };
        box.Break(most);
        return box;
    }

    private static Cell WithText(Cell cell, string text) => cell with { Paragraphs = [new Paragraph(text)] };

    private static double Length(int thousandths, double size) => thousandths / 1000.0 * size * Millimetre.PerPoint;

    private static int Thousandths(double length, double size) => (int)Math.Floor(length / Millimetre.PerPoint / size * 1000 + 0.01);

    private void Break(double most = double.PositiveInfinity)
    {
        Size = Math.Min(Size, most);
        var paragraphs = Read();
        var widest = paragraphs.Count == 0 ? 0 : paragraphs.Max(units => Length(WidestLine(units), Size));
        if (widest > TextWidth && Style.LeastSize < Size)
        {
            Shrink(paragraphs, widest);
            paragraphs = Read();
        }

        var limit = Thousandths(TextWidth, Size);
        var lines = new List<Line>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var units = paragraphs[i];
            var broken = LineBreaker.Break(units, limit, Indent, Style.Justified && Cell.Align is null);
            lines.AddRange(broken.Select(line => line with { Units = units, Paragraph = i, DropsBlank = line.End < units.Length && units[line.End].Has(CharacterTraits.Space) }));
        }

        Lines = lines;
    }

    private List<Unit[]> Read()
    {
        var paragraphs = new List<Unit[]>(Cell.Paragraphs.Count);
        foreach (var paragraph in Cell.Paragraphs)
        {
            var units = UnitReader.Read(paragraph.Content, Style, Size);
            if (Cell.Role == CellRole.Label || HasSeal)
            {
                LabelWords.Keep(units);
                Spread(units);
            }

            paragraphs.Add(units);
        }

        return paragraphs;
    }

    /// <summary>A label of two characters and a blank, such as 电 话, is spread to nearly the width of three characters.</summary>
    private static void Spread(Unit[] units)
    {
        if (units.Length == 3 && units[1].Has(CharacterTraits.Space) && units[0].Has(CharacterTraits.Han) && units[2].Has(CharacterTraits.Han))
        {
            units[1].After = 600 - units[1].Advance;
        }
    }

    private static int WidestLine(Unit[] units)
    {
        var widest = 0;
        var rest = units.AsSpan();
        while (true)
        {
            var end = 0;
            while (end < rest.Length && rest[end].Kind != UnitKind.NewLine)
            {
                end++;
            }

            widest = Math.Max(widest, LineBreaker.Measure(rest[..end]));
            if (end >= rest.Length)
            {
                return widest;
            }

            rest = rest[(end + 1)..];
        }
    }

    private void Shrink(List<Unit[]> paragraphs, double widest)
    {
        var wanted = Size;
        if (widest * Style.LeastSize / wanted <= TextWidth)
        {
            Size = Fitting(widest, wanted, Style.LeastSize);
            FitBlanks();
        }
        else if (Cell.Role == CellRole.Label)
        {
            var limit = Thousandths(TextWidth, Style.LeastSize);
            var longest = paragraphs.Max(units => LineBreaker.Break(units, limit).Max(line => line.Width));
            Size = Fitting(Length(longest, wanted), wanted, Style.LeastSize);
        }
        else
        {
            // A number or word that is wider than its cell is kept whole as long as it stays legible.
            var longest = Length(paragraphs.Max(units => LongestWord(units)), wanted);
            Size = longest > TextWidth && longest * TextStyle.LeastOfAll / wanted <= TextWidth ? Fitting(longest, wanted, TextStyle.LeastOfAll) : Size;
        }
    }

    /// <summary>Gaps for handwriting keep their width when the type shrinks, so they need a little more of it.</summary>
    private void FitBlanks()
    {
        while (Size - 0.25 >= Style.LeastSize && Read().Any(units => Length(WidestLine(units), Size) > TextWidth))
        {
            Size -= 0.25;
        }
    }

    private double Fitting(double length, double size, double least) =>
        Math.Clamp(Math.Floor(size * TextWidth / length * 20 - 0.01) / 20, least, size);

    private static int LongestWord(Unit[] units)
    {
        var longest = 0;
        var start = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].MayEnd || units[i].Kind == UnitKind.NewLine || i + 1 == units.Length)
            {
                longest = Math.Max(longest, LineBreaker.Measure(units.AsSpan(start, i + 1 - start)));
                start = i + 1;
            }
        }

        return longest;
    }
}
