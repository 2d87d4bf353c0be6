using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>One bundle: order, check, freeze, print, report up.</summary>
public sealed class DetailsModel(AppDbContext db, BundleService bundles, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public BundleView View { get; private set; } = null!;

    public bool MayAct => current.Required.May(Permission.Bundles);

    public DateTimeOffset Now => received.Value;

    public bool IsOpen => DeadlineLadder.IsInTime(received.Value, View.Due.At);

    /// <summary>What was typed and refused stays on the page.</summary>
    public string? Typed(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var text) ? text.ToString() : null;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "排序已保存。", bundle => bundles.ArrangeAsync(current.Required, bundle, stamp, BundlePosts.Read(Request.Form), cancel), cancel);

    /// <summary>Freezes what the page shows, also when its order has not been saved.</summary>
    public Task<IActionResult> OnPostFreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, $"已冻结排序并生成{current.Required.Words.BundleList}，请打印盖章。", async bundle =>
            await bundles.ArrangeAsync(current.Required, bundle, stamp, BundlePosts.Read(Request.Form), cancel)
            ?? await bundles.FreezeAsync(current.Required, bundle, bundle.Stamp, cancel), cancel);

    public Task<IActionResult> OnPostUnfreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, $"已解除冻结，原{current.Required.Words.BundleList}作废。", bundle => bundles.UnfreezeAsync(current.Required, bundle, stamp, cancel), cancel);

    public Task<IActionResult> OnPostReportAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, $"已{Act.ReportUp.Label(current.Required.Words)}。", bundle => bundles.ReportUpAsync(current.Required, bundle, stamp, cancel), cancel);

    private async Task<IActionResult> ActAsync(string key, string done, Func<Bundle, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (!MayAct)
        {
            return Forbid();
        }

        if (await db.FindBundleAsync(current.Required, key, cancel) is not { } bundle)
        {
            return NotFound();
        }

        if (await act(bundle) is not { } refusal)
        {
            TempData["Done"] = done;
            return Redirect($"/bundles/{key}");
        }

        db.ChangeTracker.Clear();
        ModelState.AddAll(refusal);
        return await LoadAsync(key, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        View = (await BundleView.LoadAsync(db, current.Required, bundles, key, received.Value, cancel))!; // null leads to 404
        return View is not null;
    }
}
