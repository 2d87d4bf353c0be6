using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingDeclaration.Printing.Engines;

/// <summary>Draws a sheet as a native HTML table, for screen readers, small screens and printing from the page.</summary>
public static partial class HtmlEngine
{
    /// <summary>
    /// The rows in order: tables of 24 columns for ruled rows, paragraphs for free ones. It has class names
    /// (<c>sheet</c>, <c>sheet-table</c>, <c>sheet-row</c>, <c>seal-zone</c>, <c>pen-gap</c>, <c>whole</c>) and no styles; all text is encoded, and it is also well-formed XML.
    /// </summary>
    public static string Render(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var html = new StringBuilder(1 << 13);
        html.Append("<div class=\"sheet sheet-").Append(sheet.Orientation == Orientation.Landscape ? "landscape" : "portrait").Append("\" lang=\"zh-CN\">");
        var inTable = false;
        foreach (var row in sheet.Rows.Where(row => row.Repeat != Repeat.Context))
        {
            if (row.Ruled != inTable)
            {
                html.Append(row.Ruled ? Open() : "</tbody></table>");
                inTable = row.Ruled;
            }

            AppendRow(html, row);
        }

        return html.Append(inTable ? "</tbody></table>" : "").Append("</div>").ToString();
    }

    private static string Open() =>
        "<table class=\"sheet-table\"><colgroup>" + string.Concat(Enumerable.Repeat("<col/>", Sheet.Columns)) + "</colgroup><tbody>";

    private static void AppendRow(StringBuilder html, Row row)
    {
        html.Append(row.Ruled ? "<tr>" : "<div class=\"sheet-row\">");
        foreach (var cell in row.Cells)
        {
            if (row.Ruled)
            {
                AppendTableCell(html, cell, row.Repeat == Repeat.Header);
            }
            else
            {
                AppendFreeCell(html, cell);
            }
        }

        html.Append(row.Ruled ? "</tr>" : "</div>");
    }

    private static void AppendTableCell(StringBuilder html, Cell cell, bool heads)
    {
        var isLabel = cell.Role == CellRole.Label;
        html.Append(isLabel ? "<th scope=\"" + (heads ? "col" : "row") + "\"" : "<td").Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Span}\" class=\"{ClassOf(cell)}\">");
        for (var i = 0; i < cell.Paragraphs.Count; i++)
        {
            html.Append(isLabel ? i > 0 ? "<br/>" : "" : "<p>");
            AppendContent(html, cell.Paragraphs[i]);
            html.Append(isLabel ? "" : "</p>");
        }

        html.Append(isLabel ? "</th>" : "</td>");
    }

    private static void AppendFreeCell(StringBuilder html, Cell cell)
    {
        foreach (var paragraph in cell.Paragraphs)
        {
            html.Append("<p class=\"").Append(ClassOf(cell)).Append("\">");
            AppendContent(html, paragraph);
            html.Append("</p>");
        }
    }

    private static string ClassOf(Cell cell)
    {
        var role = cell.Role switch
        {
            CellRole.Mark => "mark",
            CellRole.Title => "title",
            CellRole.Label => "label",
            CellRole.Value => "value",
            CellRole.LongText => "long-text",
            CellRole.Number => "number",
            CellRole.Small => "small",
            CellRole.Body => "body",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var align = cell.Align switch
        {
            Align.Left => " sheet-left",
            Align.Center => " sheet-center",
            Align.Right or Align.Signature => " sheet-right",
            _ => "",
        };
        return "sheet-" + role + align;
    }

    private static void AppendContent(StringBuilder html, Paragraph paragraph)
    {
        foreach (var inline in paragraph.Content)
        {
            switch (inline)
            {
                case Text text:
                    html.Append(text.Underlined ? "<u>" : "");
                    AppendText(html, text.Value);
                    html.Append(text.Underlined ? "</u>" : "");
                    break;
                case Tick tick:
                    html.Append(tick.On ? '☑' : '□');
                    break;
                case Blank blank:
                    html.Append(blank.Underlined ? "<span class=\"pen-gap pen-line\">&#160;</span>" : "<span class=\"pen-gap\">&#160;</span>");
                    break;
                case SealBox seal:
                    html.Append("<span class=\"seal-zone\">").AppendEscaped(seal.Label).Append("</span>");
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static void AppendText(StringBuilder html, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            html.Append(i > 0 ? "<br/>" : "");
            var from = 0;
            foreach (var number in JoinedNumber().EnumerateMatches(lines[i]))
            {
                html.AppendEscaped(lines[i][from..number.Index]).Append("<span class=\"whole\">").AppendEscaped(lines[i].Substring(number.Index, number.Length)).Append("</span>");
                from = number.Index + number.Length;
            }

            html.AppendEscaped(lines[i][from..]);
        }
    }

    /// <summary>A telephone number, date or range, which a browser would break after the hyphen; an amount with its unit.</summary>
    [GeneratedRegex("[0-9]+(?:[-–/][0-9]+)+|[0-9][0-9.,]* ?万元")]
    private static partial Regex JoinedNumber();
}
