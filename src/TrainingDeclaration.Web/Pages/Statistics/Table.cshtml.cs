using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Statistics;

/// <summary>The statistics of a call as a spreadsheet.</summary>
public sealed class TableModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Answers the workbook, amounts in 万元.</summary>
    public async Task<IActionResult> OnGetAsync(Guid call, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.Calls.AsNoTracking().VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == call && c.PublishedAt != null, cancel) is not { } chosen)
        {
            return NotFound();
        }

        var rows = (await db.StatisticsAsync(user, call, cancel))
            .SelectMany(s => s.Bars.Select(b => (object?[])[s.Title, b.Name, b.Count, b.Persons, Money.InWan(b.Fen)]));
        return File(
            Spreadsheet.Write("统计", [("统计", 20), ("项目", 34), ("件数", 10), ("人数", 10), ("经费（万元）", 16)], [.. rows]),
            Spreadsheet.ContentType, $"统计 {chosen.Year}.xlsx");
    }
}
