using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A spreadsheet of plain texts, as small as XLSX can be.</summary>
public static class TestWorkbook
{
    /// <summary>One sheet with these rows.</summary>
    public static byte[] Create(params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名录" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            var sheet = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            for (var r = 0; r < rows.Length; r++)
            {
                sheet.Append($"""<row r="{r + 1}">""");
                for (var c = 0; c < rows[r].Length; c++)
                {
                    sheet.Append($"""<c r="{(char)('A' + c)}{r + 1}" t="inlineStr"><is><t>{SecurityElement.Escape(rows[r][c])}</t></is></c>""");
                }

                sheet.Append("</row>");
            }

            Write(zip, "xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());
        }

        return stream.ToArray();
    }

    /// <summary>Asserts that the file has no formula and contains the text as text; returns its rows, the header first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ShouldHoldNoFormula(byte[] file, string text)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.Descendants<Cell>().ShouldContain(cell => cell.InnerText == text && cell.DataType! == CellValues.InlineString);
        return [.. sheet.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InnerText)])];
    }

    /// <summary>The rows of a sheet, the header first.</summary>
    /// <param name="at">Which sheet, from 0.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file, int at)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(at).Id!.Value!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Row>().Select(row => (IReadOnlyList<string>)[.. row.Elements<Cell>().Select(cell => cell.InnerText)])];
    }

    /// <summary>A workbook of sheets given as XML, with shared texts if any.</summary>
    public static byte[] OfSheets((string Name, string Xml, bool IsHidden)[] sheets, string? sharedTexts = null, string main = "xl/workbook.xml", bool isStrict = false)
    {
        var (content, relations) = isStrict
            ? ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")
            : ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        string List(params IEnumerable<(string Id, string Kind, string Target)> parts) =>
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Type=\"{relations}/{part.Kind}\" Target=\"{part.Target}\"/>"))}</Relationships>";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", List(("r0", "officeDocument", "/" + main)));
            Write(zip, main, $"<workbook xmlns=\"{content}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"r{at + 1}\"/>"))}</sheets></workbook>");
            Write(zip, $"xl/_rels/{main.Split('/')[^1]}.rels", List([.. sheets.Select((_, at) => ($"r{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")), ("rs", "sharedStrings", "sharedStrings.xml")]));
            Write(zip, "xl/sharedStrings.xml", sharedTexts ?? $"<sst xmlns=\"{content}\"/>");
            for (var at = 0; at < sheets.Length; at++)
            {
                Write(zip, $"xl/worksheets/sheet{at + 1}.xml", $"<worksheet xmlns=\"{content}\">{sheets[at].Xml}</worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
