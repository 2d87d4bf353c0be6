using System.Xml.Linq;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Tests.Printing;

/// <summary>One sheet, every engine: the same text in the same order.</summary>
public sealed class EnginesTests
{
    private const string Hostile = "<script>alert('x')</script>]]>&amp;\"'><img src=x onerror=alert(1)>\u0001\u0008\u001B</td></text>";

    public static TheoryData<string> Kinds => ["D1", "D6", "list", "letter"];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Render_OnPaperAndScreen_ShowsTheSameText(string kind)
    {
        var sheet = Sheet(kind);

        var pdf = PrintedText.PdfPages(sheet, SampleForms.Footer).Select(PrintedText.Solid);
        var svg = SvgEngine.Render(sheet, SampleForms.Footer).Select(PrintedText.OfSvg);

        svg.ShouldBe(pdf.Select(page => page.Replace('☑', '□')));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_AsTable_HasTheTextAndSealsOfTheSheet(string kind)
    {
        var sheet = Sheet(kind);

        var document = XElement.Parse(HtmlEngine.Render(sheet));

        PrintedText.Solid(document.Value).ShouldBe(PrintedText.Of(sheet));
        var seals = SheetLayout.Arrange(sheet, SampleForms.Footer).Pages.Sum(page => page.SealZones.Count);
        document.Descendants("span").Count(span => (string?)span.Attribute("class") == "seal-zone").ShouldBe(seals);
        document.Descendants("tr").ShouldAllBe(row => row.Elements().Sum(cell => (int)cell.Attribute("colspan")!) == 24);
        document.Descendants().SelectMany(node => node.Attributes()).Select(attribute => attribute.Name.LocalName).Distinct()
            .ShouldBeSubsetOf(["class", "lang", "colspan", "scope"]);
    }

    [Fact]
    public void Render_AsTable_MarksLabelsAsHeads()
    {
        IEnumerable<string> Heads(Sheet sheet, string scope) =>
            XElement.Parse(HtmlEngine.Render(sheet)).Descendants("th").Where(head => (string?)head.Attribute("scope") == scope).Select(head => head.Value);

        Heads(SampleForms.Example("D1"), "row").ShouldContain("归口管理部门联系人");
        Heads(SampleForms.List(2), "col").Count().ShouldBe(6);
    }

    [Fact]
    public void Render_AsPicture_IsSmallAndNeedsNothingElse()
    {
        var pages = SvgEngine.Render(SampleForms.Example("D6"), SampleForms.Footer);

        foreach (var page in pages)
        {
            page.Length.ShouldBeLessThan(40_000);
            page.ShouldNotContain("style");
            page.ShouldNotContain("href");
            page.ShouldNotContain("url(");
            page.ShouldStartWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\"");
        }

        pages[1].ShouldContain("aria-label=\"第 2 页，共");
    }

    [SkippableTheory]
    [InlineData("theme")]
    [InlineData("contact")]
    [InlineData("necessity")]
    public void Render_HostileText_StaysText(string field)
    {
        var sheet = SampleForms.Short(field, Hostile);
        var footer = SampleForms.Footer with { Author = Hostile, Number = Hostile, Note = Hostile };

        foreach (var svg in SvgEngine.Render(sheet, footer))
        {
            XDocument.Parse(svg).Descendants().Select(node => node.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "g", "rect", "path", "text"]);
        }

        var document = XElement.Parse(HtmlEngine.Render(sheet));
        document.Descendants().Select(node => node.Name.LocalName).Distinct()
            .ShouldBeSubsetOf(["p", "table", "colgroup", "col", "tbody", "tr", "th", "td", "span", "br", "div"]);
        document.Value.ShouldContain("<script>alert('x')</script>]]>&amp;\"'>");
        string.Concat(PrintedText.PdfPages(sheet, footer).Select(PrintedText.Solid)).ShouldContain("<script>alert('x')</script>]]>&amp;\"'><imgsrc=xonerror=alert(1)></td></text>");
    }

    [Fact]
    public void Render_HostileMetadata_KeepsThePacketWellFormed()
    {
        var footer = SampleForms.Footer with { Author = Hostile, Number = Hostile };
        var file = System.Text.Encoding.UTF8.GetString(PdfEngine.Render(SampleForms.Short() with { Title = Hostile }, footer));

        var start = file.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        var packet = file[start..(file.IndexOf("</x:xmpmeta>", StringComparison.Ordinal) + "</x:xmpmeta>".Length)];
        Should.NotThrow(() => XDocument.Parse(packet));
    }

    private static Sheet Sheet(string kind) => kind switch
    {
        "list" => SampleForms.List(40),
        "letter" => SampleForms.Letter(),
        _ => SampleForms.Example(kind),
    };
}
