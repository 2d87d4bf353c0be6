using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Exports;

namespace TrainingDeclaration.Web.Views;

/// <summary>A page's list as a spreadsheet: the answer of its <c>Table</c> handler.</summary>
public static class TableFile
{
    /// <summary>Maximum number of lines in a file.</summary>
    public const int Most = 10_000;

    /// <summary>The file, named after the list and the Beijing time.</summary>
    public static FileContentResult Table<T>(this PageModel page, string name, IEnumerable<T> rows, DateTimeOffset now, params IReadOnlyList<Column<T>> columns) =>
        page.Table(Spreadsheet.Write(name, rows, columns), name, now);

    /// <summary>A spreadsheet that is written already, named in the same way.</summary>
    public static FileContentResult Table(this PageModel page, byte[] file, string name, DateTimeOffset now) =>
        page.File(file, Spreadsheet.ContentType, $"{name} {BeijingTime.From(now):yyyyMMdd-HHmm}.xlsx");
}
