using System.Text.Json;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Tests.Printing;

public sealed class SheetJsonTests
{
    [Theory]
    [InlineData("D1")]
    [InlineData("D6")]
    public void Read_WhatWasWritten_GivesTheSameSheet(string id)
    {
        var sheet = SampleForms.Example(id);
        var json = SheetJson.Write(sheet);

        var back = SheetJson.Read(json);

        SheetJson.Write(back).ShouldBe(json);
        PrintedHash.Of(back).ShouldBe(PrintedHash.Of(sheet));
        PdfEngine.Render(back, SampleForms.Footer).ShouldBe(PdfEngine.Render(sheet, SampleForms.Footer));
    }

    [Fact]
    public void Read_EveryKindOfContent_GivesItBack()
    {
        var sheet = new Sheet
        {
            Kind = "k",
            Edition = 3,
            Title = "题",
            Orientation = Orientation.Landscape,
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                new Row
                {
                    MinHeight = 12.5,
                    PreferredHeight = 60,
                    Ruled = false,
                    Splittable = true,
                    KeepWithNext = true,
                    Repeat = Repeat.Header,
                    Cells = [new Cell { Span = 24, Role = CellRole.LongText, Key = "k", Align = Align.Right, Paragraphs = [new Paragraph([new Text("<甲>&\"\n"), new Tick(true), new Tick(false), new Blank(14.5, true), new Blank(3), new SealBox("章"), new Text("乙", Underlined: true)]), new Paragraph("")] }],
                },
            ],
        };

        var json = SheetJson.Write(sheet);
        var row = SheetJson.Read(json).Rows.Single();

        json.ShouldBe("""{"kind":"k","edition":3,"title":"题","orientation":"landscape","evenSizes":true,"drawsBack":true,"rows":[{"height":12.5,"preferred":60,"ruled":false,"splittable":true,"keepWithNext":true,"repeat":"header","cells":[{"span":24,"role":"longText","key":"k","align":"right","text":[["<甲>&\"\n",{"tick":true},{"tick":false},{"blank":14.5,"line":true},{"blank":3},{"seal":"章"},{"underlined":"乙"}],[""]]}]}]}""");
        row.Cells[0].Paragraphs[0].Content.ShouldBe(sheet.Rows[0].Cells[0].Paragraphs[0].Content);
        (row with { Cells = sheet.Rows[0].Cells }).ShouldBe(sheet.Rows[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"k","edition":1,"title":"t","rows":[],"extra":1}""")]
    [InlineData("""{"kind":"k","edition":1,"title":"t","rows":[{"height":1,"cells":[{"span":24,"role":"poster","text":[]}]}]}""")]
    [InlineData("""{"kind":"k","edition":1,"title":"t","rows":[{"height":1,"cells":[{"span":24,"role":"value","text":[[{"picture":1}]]}]}]}""")]
    public void Read_AnythingElse_IsRefused(string json) => Should.Throw<JsonException>(() => SheetJson.Read(json));

    [Fact]
    public void Write_Form_KeepsChineseReadable()
    {
        var json = SheetJson.Write(SampleForms.Short());

        json.ShouldContain("㛃䶮");
        json.ShouldContain("\"role\":\"label\",\"text\":[[\"归口管理部门\"]]");
        json.ShouldNotContain("\\u4");
    }

    [Fact]
    public void Hash_OfSheet_ChangesWithEveryPrintedCharacterAndNothingElse()
    {
        var hash = PrintedHash.Of(SampleForms.Short());

        hash.ShouldMatch("^[0-9a-f]{64}$");
        PrintedHash.Of(SampleForms.Short()).ShouldBe(hash);
        PrintedHash.Of(SampleForms.Short() with { Title = "别的" }).ShouldBe(hash);
        string[] fields = ["department", "period", "theme", "organizer", "contact", "phone", "countries", "persons", "days", "budget", "trainees", "institution", "purpose", "necessity", "departmentContact", "departmentPhone"];
        fields.Select(field => PrintedHash.Of(SampleForms.Short(field, "１"))).Append(hash).Distinct().Count().ShouldBe(fields.Length + 1);
    }
}
