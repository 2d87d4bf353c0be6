using System.Text;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Tests.Printing;

/// <summary>Sheets that nobody designed: whatever a caller describes, nothing is cut off, doubled, overlaid or lost.</summary>
public sealed class RandomSheetTests
{
    private const double FooterTop = 263;

    [Fact]
    public void Arrange_RandomSheets_PrintsEveryCharacterOnceAndInsideTheTextArea()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var next = 0x4E00;
            var once = new HashSet<char>();
            var sheet = RandomSheet(random, ref next, once);

            var pages = SheetLayout.Arrange(sheet, SampleForms.Footer).Pages;

            var printed = pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Baseline < FooterTop).SelectMany(mark => mark.Text).ToLookup(c => c);
            once.ShouldAllBe(c => printed[c].Count() == 1, $"seed {seed}");
            foreach (var page in pages)
            {
                CheckPage(page, seed);
            }
        }
    }

    [SkippableFact]
    public void Render_RandomText_ExtractsUnchanged()
    {
        var random = new Random(8105);
        using var reader = new StreamReader(typeof(RandomSheetTests).Assembly.GetManifestResourceStream("tgh-8105.txt")!);
        var characters = reader.ReadToEnd().EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).ToArray();
        for (var i = 0; i < 12; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 700).Select(_ => random.Next(12) switch
            {
                0 => "，。；：）（《》“”！？"[random.Next(12)].ToString(),
                1 => random.Next(10_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                2 => "Ab" + (char)('a' + random.Next(26)),
                _ => characters[random.Next(characters.Length)].ToString(),
            }));
            var sheet = SampleForms.Short("necessity", text);

            var pages = PrintedText.PdfPages(sheet, SampleForms.Footer);

            PrintedText.OfCells(pages, SampleForms.Footer, hasContext: true).ShouldBe(PrintedText.Of(sheet));
        }
    }

    private static void CheckPage(DisplayPage page, int seed)
    {
        var texts = page.Marks.OfType<TextMark>().Where(mark => mark.Baseline < FooterTop).ToList();
        foreach (var mark in texts)
        {
            mark.X.ShouldBeGreaterThan(27.9, $"seed {seed}");
            mark.Extent.Right.ShouldBeLessThan(188, $"seed {seed}");
            mark.Baseline.ShouldBeInRange(25, FooterTop, $"seed {seed}");
        }

        foreach (var zone in page.SealZones)
        {
            page.Marks.Where(mark => mark.Extent.Overlaps(zone) && mark is not FrameMark).ShouldBeEmpty($"seed {seed}");
        }

        var byLine = texts.GroupBy(mark => Math.Round(mark.Baseline, 3));
        foreach (var line in byLine)
        {
            var ordered = line.OrderBy(mark => mark.X).ToList();
            for (var i = 0; i + 1 < ordered.Count; i++)
            {
                var em = ordered[i].Size * 25.4 / 72;
                (ordered[i].X + ordered[i].Width).ShouldBeLessThan(ordered[i + 1].X + 0.51 * em, $"seed {seed}");
            }
        }
    }

    private static Sheet RandomSheet(Random random, ref int next, HashSet<char> once)
    {
        var rows = new List<Row>();
        for (var count = random.Next(1, 14); count > 0; count--)
        {
            var repeat = random.Next(12) switch { 0 => Repeat.Header, 1 => Repeat.Context, _ => Repeat.None };
            var cells = new List<Cell>();
            var free = 24;
            while (free > 0)
            {
                var span = Math.Min(free, random.Next(3, 25));
                span = free - span < 3 ? free : span;
                cells.Add(RandomCell(random, span, repeat, ref next, once));
                free -= span;
            }

            rows.Add(new Row
            {
                Cells = cells,
                MinHeight = random.Next(5, 70),
                PreferredHeight = random.Next(4) == 0 ? random.Next(50, 150) : null,
                Ruled = random.Next(3) > 0,
                Splittable = random.Next(2) == 0,
                KeepWithNext = random.Next(4) == 0,
                Repeat = repeat,
            });
        }

        return new Sheet { Kind = "random", Edition = 1, Title = "random", Rows = rows };
    }

    private static Cell RandomCell(Random random, int span, Repeat repeat, ref int next, HashSet<char> once)
    {
        var role = (CellRole)random.Next(3, 9);
        if (span >= 14 && repeat == Repeat.None && random.Next(4) == 0)
        {
            return new Cell { Span = span, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox(Characters(6, ref next, once))])] };
        }

        var isOnce = repeat == Repeat.None && role != CellRole.Label;
        var most = repeat != Repeat.None || role == CellRole.Label ? 12 : random.Next(3) == 0 ? 900 : 60;
        var paragraphs = Enumerable.Range(0, random.Next(1, 4)).ToList();
        var texts = new List<Paragraph>();
        foreach (var _ in paragraphs)
        {
            texts.Add(new Paragraph(Characters(random.Next(1, most), ref next, isOnce ? once : null)));
        }

        return new Cell { Span = span, Role = role, Paragraphs = texts, Align = random.Next(5) == 0 ? (Align)random.Next(1, 4) : null };
    }

    private static string Characters(int count, ref int next, HashSet<char>? once)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count && next < 0x9FA5; i++, next++)
        {
            if (next != '续') // the layout itself writes this one
            {
                text.Append((char)next);
                once?.Add((char)next);
            }
        }

        return text.ToString();
    }
}
