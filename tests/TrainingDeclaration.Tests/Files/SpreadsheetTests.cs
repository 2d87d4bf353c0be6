using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
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
    public void Letters_OfAnyColumn(int index, string letters) => XlsxReader.Letters(index).ShouldBe(letters);

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

    [Fact]
    public void Write_SeveralSheets_IsAValidWorkbookWithDatesAndAmountsAsNumbers()
    {
        var wide = Enumerable.Range(1, 30).Select(n => ($"第{n}列", 8d)).ToList();
        var file = Spreadsheet.Write(
            new SheetTable("宽表", wide, [[.. Enumerable.Range(1, 30).Cast<object?>()]]),
            new SheetTable("拨付", [("日期", 12), ("金额（元）", 14), ("金额（万元）", 14)], [[new DateOnly(2022, 12, 5), new Yuan(25_216_836), 28.5m]]),
            new SheetTable("空表", [("姓名", 12)], []));

        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var workbook = document.WorkbookPart!;
        workbook.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["宽表", "拨付", "空表"]);
        var parts = workbook.Workbook.Descendants<Sheet>().Select(sheet => (WorksheetPart)workbook.GetPartById(sheet.Id!)).ToList();
        parts[0].Worksheet!.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:AD2");
        parts[0].Worksheet!.Descendants<Row>().ShouldAllBe(row => row.Elements<Cell>().Count() == 30);
        var formats = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        parts[1].Worksheet!.Descendants<Row>().Last().Elements<Cell>()
            .Select(cell => (cell.CellValue!.Text, formats[(int)cell.StyleIndex!.Value].NumberFormatId!.Value))
            .ShouldBe([("44900", 14u), ("252168.36", 4u), ("28.5", 2u)], "the format of a date, of 1,234.00 and of 1234.00");
    }

    [Fact]
    public void Write_LinesAboveTheHeader_KeepItFrozenAndFiltered()
    {
        var file = Spreadsheet.Write(new SheetTable("名单", [("姓名", 12), ("单位", 12)], [["甲", "乙"]]) { Head = ["=谁导出", "何时"] });

        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Row>().Select(row => string.Join(' ', row.Elements<Cell>().Select(cell => cell.InnerText))).ShouldBe(["=谁导出", "何时", "姓名 单位", "甲 乙"]);
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A3:B4");
        sheet.Descendants<Pane>().Single().TopLeftCell!.Value.ShouldBe("A4");
    }

    [Fact]
    public void Write_DayThatSpreadsheetsMiscount_IsText()
    {
        XlsxReader.Read(Spreadsheet.Write("日期", [("日期", 12)], [[new DateOnly(1900, 2, 28)], [new DateOnly(1900, 3, 1)]]), out var sheets).ShouldBeNull();
        sheets[0].Rows[1].Cells[0].ShouldBe(new XlsxCell(XlsxCellKind.Text, "1900-02-28"));
        sheets[0].Rows[2].Cells[0].ShouldBe(new XlsxCell(XlsxCellKind.Date, "1900-03-01"));
    }

    [Theory]
    [InlineData("44844", 14, "2022-10-10")]
    [InlineData("44844.625", 22, "2022-10-10 15:00")]
    [InlineData("0.645833333333333", 20, "15:30")]
    [InlineData("44844.9999999", 22, "2022-10-11")]
    public void Read_NumberThatIsShownAsATime_IsToTheMinute(string number, uint format, string says)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat { NumberFormatId = format, ApplyNumberFormat = true }));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(new Row(new Cell(new CellValue(number)) { StyleIndex = 0 })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "时间", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        XlsxReader.Read(memory.ToArray(), out var sheets).ShouldBeNull();
        sheets[0].Rows[0].Cells[0].ShouldBe(new XlsxCell(XlsxCellKind.Date, says));
    }

    [Theory]
    [InlineData("")]
    [InlineData("一/二")]
    [InlineData("拨付")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    public void Write_NameThatNoSpreadsheetTakes_IsAnError(string name) =>
        Should.Throw<ArgumentException>(() => Spreadsheet.Write(new SheetTable("拨付", [("日期", 12)], []), new SheetTable(name, [("日期", 12)], [])));
}
