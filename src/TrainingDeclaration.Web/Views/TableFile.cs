using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Exports;

namespace TrainingDeclaration.Web.Views;

/// <summary>What a page lists, as a spreadsheet: the answer of its handler <c>Table</c>.</summary>
public static class TableFile
{
    /// <summary>Most lines of a file.</summary>
    public const int Most = 10_000;

    /// <summary>The file, named by the list and the instant in Beijing.</summary>
    public static FileContentResult Table<T>(this PageModel page, string name, IEnumerable<T> rows, DateTimeOffset now, params IReadOnlyList<Column<T>> columns) =>
        page.File(Spreadsheet.Write(name, rows, columns), Spreadsheet.ContentType, $"{name} {BeijingTime.From(now):yyyyMMdd-HHmm}.xlsx");
}
