using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>One bundle: order, check, freeze, print, report up.</summary>
public sealed class DetailsModel(AppDbContext db, BundleService bundles, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public BundleView View { get; private set; } = null!;

    /// <summary>Whether the reader compiles bundles; every post of this page asks for it.</summary>
    public bool MayAct => current.Required.May(Permission.Bundles);

    /// <summary>Whether the request came before the date that binds the report; true where there is none.</summary>
    public bool IsOpen => DeadlineLadder.IsInTime(received.Value, View.Due.At);

    /// <summary>Whether the reader's office reviewed what it bundles, as departments do.</summary>
    public bool Reviews => current.Required.Office == Office.Department;

    /// <summary>Whether the reader may change order and content now.</summary>
    public bool Edits => MayAct && View.Bundle.State == BundleState.Compiling;

    /// <summary>Sealed forms pass a department before they go up; an institute's go up with its plan.</summary>
    public bool ShowsSeals => View.Bundle.ReportedAt is null && Reviews;

    /// <summary>Whether the reader's organization still has to report it up.</summary>
    public bool IsPending => current.Required.ReportsUp && View.Bundle.ReportedAt is null;

    /// <summary>What the reader is told on the way; the way is the page's only while <see cref="IsPending"/>.</summary>
    public BundleGuide Guide => new(View, current.Required);

    /// <summary>Those of the bundle in their order, then those that could join.</summary>
    public IEnumerable<LineView> Lines =>
        View.Lines.Concat(View.Candidates).Select(line => new LineView(line, current.Required, Edits, ShowsSeals, Typed));

    /// <summary>The act in the words of the reader's scheme; the name of the page in the menu.</summary>
    public string Task => Act.ReportUp.Label(current.Required.Words);

    /// <summary>Heading of the first column: where the lines stand, or the order to be given.</summary>
    public string RankLabel => !Edits ? "位次" : Reviews ? "推荐顺序" : "顺序";

    /// <summary>Whether printing is what the reader does next: it is frozen, and reporting it is for others.</summary>
    public bool PrintsNext => View.Bundle.State == BundleState.Frozen && !current.Required.May(Permission.ReportBundles);

    /// <summary>Whether the sealed list comes to the reader's desk.</summary>
    public bool RegistersSeals => !current.Required.ReportsUp && current.Required.May(Permission.Papers);

    /// <summary>How much time is left; null when it is reported or has no date.</summary>
    public DueView? Time => View.Bundle.ReportedAt is null && new DueView(View.Due.At, null, received.Value) is { At: not null } time ? time : null;

    /// <summary>The date that binds the report, in Beijing time.</summary>
    public string DueText => View.Due.At is { } due ? $"{received.Deadline(due)}（北京时间）" : "未定";

    /// <summary>How much time is left, to stand between the date and its badge.</summary>
    public string LeftText => Time is null ? "" : Time.Left is { } left ? $"　{left} " : "　";

    /// <summary>How the sealed list came.</summary>
    public string SealsText => View.Seals.Count == 0 ? "未登记"
        : $"已登记（{string.Join("、", View.Seals.Select(seal => $"{seal.Medium.Label()} {received.Minute(seal.RegisteredAt)}{(seal.IsLate ? "，晚于截止" : "")}"))}）";

    /// <summary>What was typed and refused stays on the page.</summary>
    public string? Typed(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var text) ? text.ToString() : null;

    /// <summary>Answers the bundle; 404 where the reader does not see it.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Saves order, choice and opinions; refuses when the bundle has moved since the stamp.</summary>
    public Task<IActionResult> OnPostAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "排序已保存。", bundle => bundles.ArrangeAsync(current.Required, bundle, stamp, BundlePosts.Read(Request.Form), cancel), cancel);

    /// <summary>Freezes what the page shows, also when its order has not been saved.</summary>
    public Task<IActionResult> OnPostFreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, $"已冻结排序并生成{current.Required.Words.BundleList}，请打印盖章。", async bundle =>
            await bundles.ArrangeAsync(current.Required, bundle, stamp, BundlePosts.Read(Request.Form), cancel)
            ?? await bundles.FreezeAsync(current.Required, bundle, bundle.Stamp, cancel), cancel);

    /// <summary>Opens it again; its printed list loses its validity.</summary>
    public Task<IActionResult> OnPostUnfreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, $"已解除冻结，原{current.Required.Words.BundleList}作废。", bundle => bundles.UnfreezeAsync(current.Required, bundle, stamp, cancel), cancel);

    /// <summary>Reports up all of it or nothing.</summary>
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
