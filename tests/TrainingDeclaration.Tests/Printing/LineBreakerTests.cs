using System.Text;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Tests.Printing;

public sealed class LineBreakerTests
{
    private const string NoStart = "，。、；：？！）》〉」』】〕”’…%℃‰";
    private const string NoEnd = "（《〈「『【〔“‘≥≤±≈";

    private static readonly TextStyle Style = TextStyle.Of(CellRole.LongText);

    [Theory]
    [InlineData("一二三四五，六七", 5.5, "一二三四五，|六七")] // a mark that is half an em too wide still fits
    [InlineData("一二三四五？六七", 5, "一二三四|五？六七")] // one that cannot close up does not
    [InlineData("一二三四（五六）", 5, "一二三四|（五六）")]
    [InlineData("一二三四《五六》", 5, "一二三四|《五六》")]
    [InlineData("使学员掌握Chiplet集成", 7, "使学员掌握|Chiplet集成")]
    [InlineData("出口额达3,500亿元整", 6.5, "出口额达|3,500亿元整")]
    [InlineData("其中满意度≥95%以上", 6, "其中满意度|≥95%以上")]
    [InlineData("全长共计大约 15 km左右", 8, "全长共计大约|15 km左右")]
    [InlineData("金额为USD 3,500元", 7, "金额为|USD 3,500元")]
    [InlineData("一二三。2. 建立机制", 5, "一二三。|2. 建立|机制")]
    [InlineData("一二三四——五六", 5, "一二三|四——五六")]
    [InlineData("一二三四……五六", 5, "一二三|四……五六")]
    [InlineData("一二三四五六。”七", 7, "一二三四五|六。”七")]
    [InlineData("一二\n三四五六七八", 5, "一二|三四五六|七八")]
    [InlineData("一二三四2022—2025年五", 8, "一二三四|2022—2025年五")]
    [InlineData("网址https://example.org/very/long/address", 9, "网址https://|example.org/very/|long/address")]
    [InlineData("是□否□有□无□", 4, "是□否□|有□无□")]
    public void Break_AtWidth_EndsLinesWhereTheyMay(string text, double ems, string? expected)
    {
        var units = UnitReader.Read([new Text(text)], Style, Style.Size);

        var lines = LineBreaker.Break(units, (int)(ems * 1000));

        lines.ShouldAllBe(line => line.Width <= ems * 1000);
        if (expected is not null)
        {
            string.Join('|', lines.Select(line => TextOf(units, line))).ShouldBe(expected);
        }
    }

    [Fact]
    public void Break_JustifiedParagraph_FillsAllLinesButTheLast()
    {
        var units = UnitReader.Read([new Text(string.Concat(Enumerable.Repeat("围绕“十四五”国家重大任务部署，结合Chiplet、2.5D/3D封装。", 20)))], Style, Style.Size);

        var lines = LineBreaker.Break(units, 34_000, indent: 2000, justified: true);

        lines[^1].Spacing.ShouldBe(0);
        foreach (var line in lines[..^1])
        {
            var gaps = 0;
            for (var i = line.Start; i + 1 < line.End; i++)
            {
                gaps += LineBreaker.Grows(units[i], units[i + 1], line.EveryGap) ? 1 : 0;
            }

            (line.Indent + line.Width + gaps * line.Spacing).ShouldBe(34_000, 1);
        }
    }

    [Fact]
    public void Break_JustifiedParagraph_DoesNotEndWithALoneCharacter()
    {
        var units = UnitReader.Read([new Text("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌。")], Style, Style.Size);

        var lines = LineBreaker.Break(units, 20_000, justified: true);

        TextOf(units, lines[^1]).ShouldBe("酉戌。");
        lines[0].Spacing.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Read_AdjacentMarks_CloseUp()
    {
        LineBreaker.Measure(UnitReader.Read([new Text("》（")], Style, 12)).ShouldBe(1500);
        LineBreaker.Measure(UnitReader.Read([new Text("甲》。”乙")], Style, 12)).ShouldBe(4000);
        LineBreaker.Measure(UnitReader.Read([new Text("甲：“乙")], Style, 12)).ShouldBe(3500);
    }

    [Fact]
    public void Break_TwentyThousandRandomLines_BreaksNoRule()
    {
        var random = new Random(20140414);
        var count = 0;
        while (count < 24_000)
        {
            var text = RandomText(random);
            var width = random.Next(14, 50) * 1000 + random.Next(1000);
            var units = UnitReader.Read([new Text(text)], Style, Style.Size);
            var lines = LineBreaker.Break(units, width, random.Next(2) * 2000, justified: true);
            Check(units, lines, width, text);
            count += lines.Count;
        }
    }

    private static void Check(Unit[] units, List<Line> lines, int width, string text)
    {
        var at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            (line.Width + line.Indent).ShouldBeLessThanOrEqualTo(width, text);
            for (; at < line.Start; at++)
            {
                units[at].CodePoint.ShouldBe(' ', text); // only blanks may be dropped between two lines
            }

            at = line.End;
            if (i + 1 == lines.Count)
            {
                break;
            }

            var (last, first) = ((char)units[line.End - 1].CodePoint, (char)units[lines[i + 1].Start].CodePoint);
            NoStart.ShouldNotContain(first, text);
            NoEnd.ShouldNotContain(last, text);
            (lines[i + 1].Start == line.End && char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first)).ShouldBeFalse(text);
            (char.IsAsciiDigit(last) && "年月日人天万亿元个%℃".Contains(first, StringComparison.Ordinal)).ShouldBeFalse(text);
            (last == '—' && first == '—').ShouldBeFalse(text);
            (last == '.' && units[line.End - 2].IsDigit && line.End >= 2 && !units[Math.Max(0, line.End - 3)].Has(CharacterTraits.Latin)).ShouldBeFalse(text);
        }

        at.ShouldBe(units.Length, text);
    }

    private static string RandomText(Random random)
    {
        string[] words =
        [
            "Chiplet", "AEC-Q100", "2.5D/3D", "a@b.cn", "TSV", "Fraunhofer", "IZM", "3,500亿元", "2022年", "9月", "19日", "120人", "5天", "85%", "25℃", "15 km",
            "USD 3,500", "——", "……", "2. 建立", "3.形成", "≥95%", "±0.5", "“走出去”", "《办法》", "（境）", "〔2014〕", "。”", "）。", "》（甲）", "！", "？", "，", "、", "；", "：",
        ];
        var text = new StringBuilder();
        var pieces = random.Next(1, 60);
        for (var i = 0; i < pieces; i++)
        {
            for (var han = random.Next(1, 9); han > 0; han--)
            {
                text.Append((char)random.Next(0x4E00, 0x9FA5));
            }

            text.Append(words[random.Next(words.Length)]);
        }

        return text.ToString();
    }

    private static string TextOf(Unit[] units, Line line) => string.Concat(units[line.Start..line.End].Select(unit => new Rune(unit.CodePoint).ToString()));
}
