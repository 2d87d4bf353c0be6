using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>What a reader of our papers sees: sizes, signatures, underlines, remarks, numbers, pages.</summary>
public sealed class PaperLookTests
{
    private const double TextRight = 184;

    public static TheoryData<string> Even => [.. OwnSheets.All.Where(sheet => sheet.Value.EvenSizes).Select(sheet => sheet.Key)];

    public static TheoryData<string> Issued => [.. OwnSheets.All.Where(sheet => SignatureOf(sheet.Value) is not null).Select(sheet => sheet.Key)];

    [Theory]
    [MemberData(nameof(Even))]
    public void EvenSheet_EveryRow_HasOneSize(string name) => RowsHaveOneSize(OwnSheets.All[name]);

    [Theory]
    [InlineData("0571-00000102转80123", "阿卜杜热西提·买买提")]
    [InlineData("+86-571-00000102-80123", "周样例")]
    [InlineData("1", "周")]
    public void DemandForm_LongValueInARow_MakesTheWholeRowSmallerAndNothingUnderNinePoints(string phone, string contact)
    {
        var form = OwnSheets.Form("D1");
        (form.ContactPhone, form.ContactName) = (phone, contact);

        RowsHaveOneSize(OwnSheets.Describe(form));
    }

    [Fact]
    public void DemandForm_Title_KeepsItsDistance()
    {
        foreach (var characters in new[] { 0, 60, 400 })
        {
            var page = Pages(Filled(characters))[0];
            var title = page.Marks.OfType<TextMark>().First(mark => mark.Size == 22);
            var mark = page.Marks.OfType<TextMark>().First(text => text.Text.StartsWith("附件", StringComparison.Ordinal));

            (title.Extent.Y - mark.Extent.Bottom).ShouldBeGreaterThan(4, $"{characters}");
            (page.SealZones[0].Y - title.Extent.Bottom).ShouldBeGreaterThan(3, $"{characters}");
        }
    }

    [Fact]
    public void DemandForm_Funder_StandsOnItsRuleOverAllItsLines()
    {
        var form = OwnSheets.Form("D1");
        (form.HasOverseasFunding, form.Funder) = (true, "莱茵应用制造与职业技能发展联合基金会");
        var sheet = OwnSheets.Describe(form);
        var page = Pages(sheet)[0];
        var texts = MarksOf(sheet, page, "overseasFunding").OfType<TextMark>().Where(mark => mark.Text.Any(c => form.Funder.Contains(c, StringComparison.Ordinal))).ToList();
        var rules = page.Marks.OfType<LineMark>().Where(mark => texts.Any(text => mark.Y1 == mark.Y2 && mark.Y1 > text.Baseline && mark.Y1 < text.Baseline + 1)).ToList();

        rules.Count.ShouldBe(texts.Select(text => text.Baseline).Distinct().Count());
        rules.Count.ShouldBeGreaterThan(1);
        rules.Sum(rule => rule.X2 - rule.X1).ShouldBe(18 * 10.5 * 25.4 / 72, 0.5);
    }

    [Fact]
    public void DemandForm_RemarkWithRoomBelowTheSeal_RunsOverTheFullWidth()
    {
        var sheet = OwnSheets.All["demand-form-d1"];
        var page = Pages(sheet)[^1];
        var remark = RemarkOf(page);

        remark.Min(mark => mark.Extent.Y).ShouldBeGreaterThanOrEqualTo(page.SealZones[^1].Bottom);
        remark.Max(mark => mark.X + mark.Width).ShouldBeGreaterThan(TextRight - 8);
    }

    [Fact]
    public void DemandForm_RemarkBesideTheSeal_ReachesTheSquareAndNoFurther()
    {
        var page = Pages(Filled(0)).ShouldHaveSingleItem();
        var remark = RemarkOf(page);

        remark.Max(mark => mark.X + mark.Width).ShouldBeInRange(page.SealZones[^1].X - 9, page.SealZones[^1].X);
        remark.Select(mark => mark.Baseline).Distinct().Count().ShouldBe(2);
        page.SealZones[^1].Right.ShouldBe(TextRight, 0.01);
    }

    [Fact]
    public void DrawsBack_FewLinesOnALastPage_SavesIt()
    {
        var saved = 0;
        for (var characters = 20; characters < 1000; characters += 10)
        {
            var sheet = Filled(characters);
            var (close, wide) = (Pages(sheet).Count, Pages(sheet with { DrawsBack = false }).Count);

            close.ShouldBeInRange(wide - 1, wide, $"{characters}");
            saved += wide - close;
            Pages(sheet).SelectMany(page => page.Marks).OfType<TextMark>().ShouldAllBe(mark => mark.Size >= 9);
        }

        saved.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void DrawsBack_LastPageThatIsHalfFull_StaysAsItIs()
    {
        var sheet = Filled(500);
        static List<Mark> Marks(Sheet sheet) => [.. Pages(sheet)[^1].Marks.Where(mark => mark is not QrMark)];

        Marks(sheet).SequenceEqual(Marks(sheet with { DrawsBack = false })).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Issued))]
    public void Signature_StandsAtTheRightAsOfficesSign(string name)
    {
        var sheet = OwnSheets.All[name];
        var (row, cell) = SignatureOf(sheet)!.Value;
        var page = Pages(sheet).Single(one => one.Texts.Any(text => (text.Row, text.Cell) == (row, cell)));
        var lines = page.Texts.Where(text => (text.Row, text.Cell) == (row, cell))
            .Select(text => page.Marks.Skip(text.Start).Take(text.End - text.Start).OfType<TextMark>().ToList()).ToList();
        var right = sheet.Orientation == Orientation.Landscape ? 277 : TextRight;
        double Right(List<TextMark> line) => line[^1].X + line[^1].Width;

        lines.Count.ShouldBe(2);
        string.Concat(lines[^1].Select(mark => mark.Text)).ShouldEndWith("日");
        var em = lines[^1][0].Size * 25.4 / 72;
        Right(lines[^1]).ShouldBe(right - 4 * em, 0.05);
        ((lines[0][0].X + Right(lines[0])) / 2).ShouldBe((lines[^1][0].X + Right(lines[^1])) / 2, 0.05);

        // The seal is stamped onto it: a circle of 42 mm around it touches nothing else.
        var (x, y) = ((lines[^1][0].X + Right(lines[^1])) / 2, (lines[0][0].Baseline + lines[^1][0].Baseline) / 2 - em / 3);
        var own = lines.SelectMany(line => line).ToHashSet();
        page.Marks.Where(mark => mark is not FrameMark && !own.Contains(mark) && mark.Extent.Overlaps(new Area(x - 20, y - 20, 40, 40))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Issued))]
    public void Signature_OnAPageOfItsOwn_TakesTextAlong(string name)
    {
        var sheet = OwnSheets.All[name];
        var signature = SignatureOf(sheet)!.Value.Row;
        for (var height = 10; height < 240; height += 5)
        {
            var filled = sheet with { Rows = [new Row { Ruled = false, MinHeight = height, Cells = [new Cell { Span = 24, Role = CellRole.Small }] }, .. sheet.Rows] };
            var page = Pages(filled).Single(one => one.Texts.Any(text => text.Row == signature + 1));

            page.Texts.Any(text => text.Row < signature).ShouldBeTrue($"{height} mm");
        }
    }

    [Theory]
    [InlineData("approval-sheet")]
    [InlineData("plan-list")]
    [InlineData("academy-approval-sheet")]
    public void List_LargeNumber_StaysOnOneLine(string name)
    {
        var sheet = OwnSheets.All[name];
        var wide = sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Role == CellRole.Number && cell.Paragraphs.Count > 0 ? Enlarged(cell) : cell)] })] };

        foreach (var page in Pages(wide))
        {
            var numbers = page.Texts.Where(text => wide.Rows[text.Row].Cells[text.Cell].Role == CellRole.Number).ToList();
            numbers.ShouldNotBeEmpty();
            numbers.ShouldAllBe(text => page.Marks.Skip(text.Start).Take(text.End - text.Start).OfType<TextMark>().Select(mark => mark.Baseline).Distinct().Count() == 1);
        }
    }

    [Fact]
    public void List_Places_KeepTheirNamesWhole()
    {
        var texts = Pages(OwnSheets.All["approval-sheet"]).Concat(Pages(OwnSheets.All["academy-approval-sheet"]))
            .SelectMany(page => page.Marks).OfType<TextMark>().Select(mark => mark.Text).ToList();

        texts.ShouldContain("荷兰、");
        texts.ShouldContain("日本");
        texts.ShouldContain("辽宁省");
        texts.ShouldContain("沈阳市");
    }

    private static Cell Enlarged(Cell cell) => cell with { Paragraphs = [new Paragraph(PrintedText.Of(cell).Contains('.', StringComparison.Ordinal) ? "99999.99" : "9999")] };

    private static void RowsHaveOneSize(Sheet sheet)
    {
        foreach (var page in Pages(sheet))
        {
            var rows = page.Texts.Where(text => sheet.Rows[text.Row].Ruled).GroupBy(text => text.Row);
            foreach (var row in rows)
            {
                var sizes = row.SelectMany(text => page.Marks.Skip(text.Start).Take(text.End - text.Start)).OfType<TextMark>().Select(mark => mark.Size).Distinct().ToList();
                sizes.ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(9);
            }
        }
    }

    private static (int Row, int Cell)? SignatureOf(Sheet sheet)
    {
        var row = sheet.Rows.ToList().FindIndex(one => one.Cells.Any(cell => cell.Align == Align.Signature));
        return row < 0 ? null : (row, sheet.Rows[row].Cells.ToList().FindIndex(cell => cell.Align == Align.Signature));
    }

    private static List<Mark> MarksOf(Sheet sheet, DisplayPage page, string key) =>
        [.. page.Texts.Where(text => sheet.Rows[text.Row].Cells[text.Cell].Key == key).SelectMany(text => page.Marks.Skip(text.Start).Take(text.End - text.Start))];

    private static List<TextMark> RemarkOf(DisplayPage page)
    {
        var start = page.Marks.OfType<TextMark>().Single(mark => mark.Text.StartsWith("备注：", StringComparison.Ordinal)).Baseline;
        return [.. page.Marks.OfType<TextMark>().Where(mark => mark.Baseline >= start && mark.Baseline < start + 16 && mark.Size == 10.5 && mark.Face != Face.Hei)];
    }

    private static Sheet Filled(int characters)
    {
        var form = OwnSheets.Form("D1");
        (form.Purpose, form.ContentAndNecessity) = (new string('目', characters), new string('容', characters));
        return OwnSheets.Describe(form);
    }

    private static IReadOnlyList<DisplayPage> Pages(Sheet sheet) => SheetLayout.Arrange(sheet, SampleForms.Footer).Pages;
}
