using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Tests.Printing;

public sealed class SheetLayoutTests
{
    [Theory]
    [InlineData("D1")]
    [InlineData("D6")]
    public void Arrange_Form_KeepsSealZonesFreeOnEveryPage(string id)
    {
        var list = SheetLayout.Arrange(SampleForms.Example(id), SampleForms.Footer);

        var zones = list.Pages.SelectMany(page => page.SealZones).ToList();
        zones.Count.ShouldBe(2);
        zones.ShouldAllBe(zone => zone.Width == SealBox.Side && zone.Height == SealBox.Side);
        zones.ShouldAllBe(zone => zone.X >= 28 && zone.Right <= 184);
        foreach (var page in list.Pages)
        {
            foreach (var zone in page.SealZones)
            {
                page.Marks.Where(mark => mark.Extent.Overlaps(zone)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Arrange_Form_PutsTheUnitSealLeftAndTheDepartmentSealRight()
    {
        var list = SheetLayout.Arrange(SampleForms.Example("D1"), SampleForms.Footer);

        list.Pages[0].SealZones.Single().Right.ShouldBeLessThan(28 + 156 * 15 / 24.0 + 0.01);
        list.Pages[^1].SealZones.Single().X.ShouldBeGreaterThan(106);
    }

    [Fact]
    public void Arrange_LongForm_TakesSeveralPagesInsideTheMargins()
    {
        var list = SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Footer);

        list.Pages.Count.ShouldBeInRange(3, 5);
        foreach (var mark in list.Pages.SelectMany(page => page.Marks).Where(mark => mark is not QrMark))
        {
            mark.Extent.X.ShouldBeGreaterThanOrEqualTo(27.5);
            mark.Extent.Right.ShouldBeLessThanOrEqualTo(mark is TextMark ? 186 : 184.5); // the empty half of a mark may overhang
            mark.Extent.Bottom.ShouldBeLessThanOrEqualTo(292);
        }
    }

    [Fact]
    public void Arrange_CodedSheet_HasCodeAndPageNumberOnEveryPage()
    {
        var list = SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Footer);

        for (var i = 0; i < list.Pages.Count; i++)
        {
            var text = TextOf(list.Pages[i]);
            text.ShouldContain("查验码：7KQ4-M9XT-H3PD");
            text.ShouldContain($"第 {i + 1} 页 / 共 {list.Pages.Count} 页");
            var qr = list.Pages[i].Marks.OfType<QrMark>().Single();
            qr.Code.Size.ShouldBe(29);
            qr.X.ShouldBe(28);
            qr.Side.ShouldBe(22);
        }
    }

    [Fact]
    public void Arrange_QrCode_HasFourClearModulesAround()
    {
        var page = SheetLayout.Arrange(SampleForms.Example("D1"), SampleForms.Footer).Pages[0];
        var qr = page.Marks.OfType<QrMark>().Single();
        var module = qr.Side / qr.Code.Size;
        var clear = new Area(qr.X - 4 * module, qr.Y - 4 * module + 0.2, qr.Side + 8 * module, qr.Side + 8 * module);

        page.Marks.Where(mark => mark != qr && mark.Extent.Overlaps(clear)).ShouldBeEmpty();
    }

    [Fact]
    public void Arrange_Draft_HasNeitherCodeNorQrButBreaksItsPagesAlike()
    {
        var draft = SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Draft);
        var final = SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Footer);

        draft.Pages.Count.ShouldBe(final.Pages.Count);
        foreach (var page in draft.Pages)
        {
            page.Marks.OfType<QrMark>().ShouldBeEmpty();
            TextOf(page).ShouldNotContain("查验码：");
            page.Marks[0].ShouldBeOfType<BackdropMark>().Text.ShouldBe("草稿");
        }
    }

    [Fact]
    public void Arrange_LongForm_KeepsContactSealAndRemarkWithText()
    {
        var last = TextOf(SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Footer).Pages[^1]);

        last.ShouldContain("（续）");
        last.ShouldContain("联系人");
        last.ShouldContain("归口管理部门公章：");
        last.ShouldContain("备注：");
    }

    [Fact]
    public void Arrange_AnyLengthOfText_NeverPartsTheLastRowsOrLeavesOneLine()
    {
        for (var length = 80; length < 2400; length += 37)
        {
            var sheet = SampleForms.Short("necessity", string.Concat(Enumerable.Repeat("鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫鑫，", length / 12 + 1))[..length]);

            var pages = SheetLayout.Arrange(sheet, SampleForms.Footer).Pages;

            var last = TextOf(pages[^1]);
            last.ShouldContain("联系人");
            last.ShouldContain("公章：");
            last.ShouldContain("备注：");
            foreach (var page in pages)
            {
                var lines = page.Marks.OfType<TextMark>().Where(mark => mark.Text.Contains('鑫', StringComparison.Ordinal)).Select(mark => mark.Baseline).Distinct().Count();
                lines.ShouldNotBe(1, $"{length} characters");
            }
        }
    }

    [Fact]
    public void Arrange_ListOverPages_RepeatsItsHead()
    {
        var list = SheetLayout.Arrange(SampleForms.List(40), SampleForms.Footer);

        list.Width.ShouldBe(297);
        list.Pages.Count.ShouldBeGreaterThan(2);
        list.Pages.ShouldAllBe(page => TextOf(page).Contains("培训班主题", StringComparison.Ordinal));
    }

    [Fact]
    public void Arrange_ContextRow_StandsOnLaterPagesOnlyAndOnOneLine()
    {
        var list = SheetLayout.Arrange(SampleForms.Example("D6"), SampleForms.Footer);

        TextOf(list.Pages[0]).ShouldNotContain("…");
        foreach (var page in list.Pages.Skip(1))
        {
            page.Marks.OfType<TextMark>().Count(mark => mark.Text.EndsWith('…') && mark.Baseline < 34).ShouldBe(2);
        }
    }

    [Theory]
    [InlineData("是否有境外资助", "是否有境外", "资助")]
    [InlineData("归口管理部门联系人", "归口管理部门", "联系人")]
    [InlineData("培训主要内容和必要性", "培训主要内容", "和必要性")]
    public void Arrange_LongLabel_BreaksBetweenWords(string label, string first, string second)
    {
        var list = SheetLayout.Arrange(SampleForms.Example("D1"), SampleForms.Footer);
        var labels = list.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Face == Face.Hei).Select(mark => mark.Text).ToList();

        labels.ShouldContain(first, label);
        labels.ShouldContain(second, label);
    }

    [Fact]
    public void Arrange_AnySheet_PrintsNothingSmallerThanNinePoints()
    {
        Sheet[] sheets = [SampleForms.Example("D1"), SampleForms.Example("D6"), SampleForms.List(9), SampleForms.Letter()];

        foreach (var sheet in sheets)
        {
            SheetLayout.Arrange(sheet, SampleForms.Footer).Pages.SelectMany(page => page.Marks).OfType<TextMark>().ShouldAllBe(mark => mark.Size >= 9);
        }
    }

    [Fact]
    public void Arrange_ElasticRow_TakesSpareRoomButNeverAnotherPage()
    {
        var plain = new Row { MinHeight = 100, Ruled = false, Cells = [new Cell { Span = 24, Role = CellRole.Value }] };
        Row Elastic(double preferred) => new() { MinHeight = 50, PreferredHeight = preferred, Ruled = false, Cells = [new Cell { Span = 24, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox("公章")])] }] };

        var list = SheetLayout.Arrange(new Sheet { Kind = "x", Edition = 1, Title = "x", Rows = [plain, Elastic(90), Elastic(90)] }, SampleForms.Footer);

        list.Pages.Count.ShouldBe(1);
        var zones = list.Pages[0].SealZones;
        (zones[1].Y - zones[0].Y).ShouldBe(69.5, 1);
    }

    [Fact]
    public void Arrange_RowHigherThanAPage_GoesOnInsteadOfBeingCut()
    {
        var text = string.Concat(Enumerable.Repeat("很长的一行不许断开的说明文字。", 300));
        var sheet = new Sheet { Kind = "x", Edition = 1, Title = "x", Rows = [new Row { Cells = [new Cell { Span = 24, Role = CellRole.Value, Paragraphs = [new Paragraph(text)] }] }] };

        var pages = SheetLayout.Arrange(sheet, SampleForms.Draft).Pages;

        pages.Count.ShouldBeGreaterThan(1);
        string.Concat(pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Size == 12).Select(mark => mark.Text)).ShouldBe(text);
    }

    [Fact]
    public void Arrange_SpansThatDoNotFillTheRow_AreRefused()
    {
        var sheet = new Sheet { Kind = "x", Edition = 1, Title = "x", Rows = [new Row { Cells = [new Cell { Span = 23, Role = CellRole.Value }] }] };

        Should.Throw<ArgumentException>(() => SheetLayout.Arrange(sheet, SampleForms.Draft)).Message.ShouldContain("23");
    }

    [Fact]
    public void Arrange_SealInANarrowCell_IsRefused()
    {
        var seal = new Cell { Span = 8, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox("公章：")])] };
        var sheet = new Sheet { Kind = "x", Edition = 1, Title = "x", Rows = [new Row { Cells = [seal, new Cell { Span = 16, Role = CellRole.Value }] }] };

        Should.Throw<ArgumentException>(() => SheetLayout.Arrange(sheet, SampleForms.Draft)).Message.ShouldContain("seal");
    }

    [Fact]
    public void Arrange_NumbersOfAList_EndInOneColumn()
    {
        var numbers = SheetLayout.Arrange(SampleForms.List(9), SampleForms.Footer).Pages[0].Marks.OfType<TextMark>()
            .Where(mark => mark.Text.All(c => char.IsAsciiDigit(c) || c == '.') && mark.X > 240 && mark.Baseline < 170 && mark.Size == 10.5 && mark.After == 0)
            .Select(mark => Math.Round(mark.X + mark.Width, 1)).Distinct();

        numbers.Count(right => right > 270).ShouldBe(1);
    }

    private static string TextOf(DisplayPage page) => string.Concat(page.Marks.OfType<TextMark>().Select(mark => mark.Text));
}
