using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>Pages of the desk's scans that a person has to match or set aside.</summary>
public sealed class QueueModel(AppDbContext db, ScanService service, CurrentUserAccessor current) : PageModel
{
    /// <summary>The pages that have waited longest; others move up once these are settled.</summary>
    public IReadOnlyList<ScanPage> Open { get; private set; } = [];

    /// <summary>Answers the pages that wait.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Open = await db.OpenPagesAsync(current.Required, cancel);

    /// <summary>Matches a page with the code that was typed.</summary>
    public Task<IActionResult> OnPostAsync(Guid sheet, string? code, CancellationToken cancel) =>
        DoAsync(sheet, "查验码已核对。", page => service.MatchAsync(current.Required, page, code, cancel), cancel);

    /// <summary>Sets a page aside with a reason; it can be put back.</summary>
    public Task<IActionResult> OnPostAsideAsync(Guid sheet, string? reason, CancellationToken cancel) =>
        DoAsync(sheet, "已搁置。", page => service.SetAsideAsync(current.Required, page, reason, cancel), cancel);

    /// <summary>Puts a page back among those that wait.</summary>
    public Task<IActionResult> OnPostBackAsync(Guid sheet, CancellationToken cancel) =>
        DoAsync(sheet, "已放回待人工核对。", page => service.PutBackAsync(page, cancel), cancel);

    private async Task<IActionResult> DoAsync(Guid sheet, string done, Func<ScanPage, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (await db.DeskPageAsync(current.Required, sheet, cancel) is not { } page)
        {
            return NotFound();
        }

        if (await act(page) is { } refusal)
        {
            // The page has as many boxes as sheets; the sentence names its own and stands above all.
            ModelState.Clear();
            ModelState.AddModelError("", $"{page.Scan.Name} 第 {page.Number} 页：{refusal.Message}");
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Done"] = $"{page.Scan.Name} 第 {page.Number} 页：{done}";
        return Redirect($"/papers/scans/{page.ScanId}");
    }
}
