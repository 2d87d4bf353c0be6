using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Printing.Excel;

namespace TrainingDeclaration.Tests.Files;

public sealed class SpreadsheetTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Letters_OfAnyColumn(int index, string letters) => Spreadsheet.Letters(index).ShouldBe(letters);

    [Fact]
    public void Write_SeveralSheets_EachReadsBackAsItWas()
    {
        var wide = Enumerable.Range(1, 30).Select(n => ($"第{n}列", 8d)).ToList();
        var file = Spreadsheet.Write(
            new SheetTable("拨付", [("日期", 12), ("金额（元）", 14), ("批次", 8), ("说明", 30)],
            [
                [new DateOnly(2022, 12, 5), new Yuan(25_216_836), 3L, "=1+1"],
                [null, new Yuan(0), 4, null],
            ]),
            new SheetTable("宽表", wide, [[.. Enumerable.Range(1, 30).Cast<object?>()]]));

        XlsxReader.Read(file, out var sheets).ShouldBeNull();
        sheets.Select(sheet => sheet.Name).ShouldBe(["拨付", "宽表"]);
        var first = sheets[0].Rows[1].Cells;
        first[0].ShouldBe(new XlsxCell(XlsxCellKind.Date, "2022-12-05"));
        first[1].ShouldBe(new XlsxCell(XlsxCellKind.Number, "252168.36"));
        first[2].ShouldBe(new XlsxCell(XlsxCellKind.Number, "3"));
        first[3].ShouldBe(new XlsxCell(XlsxCellKind.Text, "=1+1"));
        sheets[1].Rows[0].Cells[29].Text.ShouldBe("第30列");
        sheets[1].Rows[1].Cells[29].Text.ShouldBe("30");
    }
}
