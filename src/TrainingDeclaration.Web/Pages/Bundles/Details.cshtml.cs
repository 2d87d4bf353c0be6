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
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>One bundle: order, check, freeze, print, report up.</summary>
public sealed class DetailsModel(AppDbContext db, BundleService bundles, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public BundleView View { get; private set; } = null!;

    public bool MayAct => current.Required.May(Permission.Bundles);

    public DateTimeOffset Now => received.Value;

    public bool IsOpen => DeadlineLadder.IsInTime(received.Value, View.Due.At);

    /// <summary>Whether the reader's office reviewed what it bundles, as departments do.</summary>
    public bool Reviews => current.Required.Office == Office.Department;

    public bool Edits => MayAct && View.Bundle.State == BundleState.Compiling;

    /// <summary>Sealed forms pass a department before they go up; an institute's go up with its plan.</summary>
    public bool ShowsSeals => View.Bundle.ReportedAt is null && Reviews;

    /// <summary>Whose bundle of which year and which number.</summary>
    public string Name
    {
        get
        {
            var bundle = View.Bundle;
            return $"{bundle.Department.Name} {bundle.Call.Year} {SchemeCatalog.Of(bundle.Call.Scheme).Wording.BundleOrdinal(bundle.Ordinal)}";
        }
    }

    public int Blocked => View.Lines.Count(line => line.IsBlocked);

    public int ToConfirm => View.Lines.Count(line => line.Preflight?.Verdict == PreflightVerdict.ToConfirm);

    public long RequestedFen => View.Lines.Sum(line => line.Declaration.RequestedFen ?? 0);

    /// <summary>How much time is left; null when it is reported or has no date.</summary>
    public DueView? Time => View.Bundle.ReportedAt is null && new DueView(View.Due.At, null, Now) is { At: not null } time ? time : null;

    /// <summary>How the sealed list came.</summary>
    public string SealsSaid => View.Seals.Count == 0 ? "未登记"
        : $"已登记（{string.Join("、", View.Seals.Select(seal => $"{seal.Medium.Label()} {received.Minute(seal.RegisteredAt)}{(seal.IsLate ? "，晚于截止" : "")}"))}）";

    /// <summary>The way of a bundle.</summary>
    public IReadOnlyList<(string Title, string Detail)> Steps
    {
        get
        {
            var list = current.Required.Words.BundleList;
            return
            [
                ("排序与预检", $"{View.Bundle.Rows.Count} 件{(Blocked > 0 ? $"，{Blocked} 件不可上报" : "")}"),
                ("冻结", $"生成{list}和查验码"),
                ($"打印{list}，加盖公章", "A4 横向，每页有查验码"),
                ("上报", "负责人办理，全部或全不"),
            ];
        }
    }

    /// <summary>Which of them it has reached.</summary>
    public int Step => View.Bundle.ReportedAt is not null ? Steps.Count : View.Bundle.State == BundleState.Frozen ? 2 : 0;

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
