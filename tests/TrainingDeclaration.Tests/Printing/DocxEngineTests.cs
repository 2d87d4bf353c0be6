using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Tests.Papers;
using Sheet = TrainingDeclaration.Printing.Sheet;

namespace TrainingDeclaration.Tests.Printing;

public sealed class DocxEngineTests
{
    public static TheoryData<string> Names => [.. OwnSheets.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_AnyPaper_IsValidAndHasTheTextOfItsCells(string name)
    {
        var sheet = OwnSheets.All[name];
        using var document = Open(sheet);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        PrintedText.Solid(document.MainDocumentPart!.Document.Body!.InnerText).ShouldBe(PrintedText.Of(sheet));
    }

    [Fact]
    public void Render_DemandForm_HasOneTableOnTheGrid()
    {
        using var document = Open(OwnSheets.All["demand-form-d1"]);
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Table>().ToList();

        var form = tables.Single(table => table.InnerText.Contains("归口管理部门联系人", StringComparison.Ordinal));
        form.GetFirstChild<TableGrid>()!.Count().ShouldBe(Sheet.Columns);
        form.Elements<TableRow>().Count().ShouldBe(10);
        foreach (var row in form.Elements<TableRow>())
        {
            row.Descendants<GridSpan>().Sum(span => span.Val!.Value).ShouldBe(Sheet.Columns);
        }
    }

    [Fact]
    public void Render_EditableCopy_CarriesNoCode()
    {
        using var archive = new ZipArchive(new MemoryStream(DocxEngine.Render(OwnSheets.All["demand-form-d1"], SampleForms.Footer)));
        var all = string.Concat(archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));

        all.ShouldNotContain("7KQ4");
        all.ShouldContain("可编辑副本");
        all.ShouldContain("XQ2022-33-0031");
    }

    [SkippableFact]
    public void Render_DemandForm_IsConvertedByAnotherProgramWithItsText()
    {
        var sheet = OwnSheets.All["demand-form-d1"];
        var folder = Directory.CreateTempSubdirectory("docx-").FullName;
        var path = Path.Combine(folder, "form.docx");
        File.WriteAllBytes(path, DocxEngine.Render(sheet, SampleForms.Footer));
        OutsideProgram.Run("soffice", "libreoffice-writer-nogui", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, path);
        var text = PrintedText.Solid(OutsideProgram.Run("pdftotext", "poppler-utils", "-raw", Path.ChangeExtension(path, ".pdf"), "-"));
        var pages = OutsideProgram.Run("pdfinfo", "poppler-utils", Path.ChangeExtension(path, ".pdf"));
        Directory.Delete(folder, recursive: true);

        pages.ShouldMatch("Pages: +2");
        foreach (var cell in sheet.Rows.SelectMany(row => row.Cells).Where(cell => cell.Role == TrainingDeclaration.Printing.CellRole.Value))
        {
            text.ShouldContain(PrintedText.Solid(PrintedText.Of(cell))[..Math.Min(12, PrintedText.Solid(PrintedText.Of(cell)).Length)]);
        }
    }

    private static WordprocessingDocument Open(Sheet sheet) => WordprocessingDocument.Open(new MemoryStream(DocxEngine.Render(sheet, SampleForms.Footer)), isEditable: false);
}
