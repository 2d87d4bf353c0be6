using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Bundles;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>One bundle: order, check, freeze, print, report up.</summary>
public sealed class DetailsModel(AppDbContext db, BundleService bundles, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public Bundle Bundle { get; private set; } = null!;

    public IReadOnlyList<BundleLine> Lines { get; private set; } = [];

    public IReadOnlyList<BundleLine> Candidates { get; private set; } = [];

    /// <summary>The date that binds the department's 汇总上报.</summary>
    public BindingDate Due { get; private set; } = null!;

    public Paper? Paper { get; private set; }

    /// <summary>The list as it would be printed now; null once it is frozen.</summary>
    public Sheet? Preview { get; private set; }

    public bool MayAct => current.Required.May(Permission.Bundles);

    public bool IsOpen => DeadlineLadder.IsInTime(received.Value, Due.At);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "排序已保存。", bundle => bundles.ArrangeAsync(current.Required, bundle, stamp, RankPosts.Read(Request.Form), cancel), cancel);

    public Task<IActionResult> OnPostFreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "已冻结排序并生成汇总表，请打印盖章。", async bundle =>
            await bundles.ArrangeAsync(current.Required, bundle, stamp, RankPosts.Read(Request.Form), cancel)
            ?? await bundles.FreezeAsync(bundle, bundle.Stamp, cancel), cancel);

    public Task<IActionResult> OnPostUnfreezeAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "已解除冻结，原汇总表作废。", bundle => bundles.UnfreezeAsync(bundle, stamp, cancel), cancel);

    public Task<IActionResult> OnPostReportAsync(string key, int stamp, CancellationToken cancel) =>
        ActAsync(key, "已汇总上报。", bundle => bundles.ReportUpAsync(current.Required, bundle, stamp, cancel), cancel);

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
        ModelState.Add(refusal, prefix: "");
        return await LoadAsync(key, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindBundleAsync(user, key, cancel) is not { } bundle)
        {
            return false;
        }

        (Bundle, var own) = (bundle, user.Office == Office.Department);
        (_, Due) = await db.DateForAsync(bundle.Call, Office.Department, bundle.DepartmentId, bundle.DepartmentId, null, cancel);
        Paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.SubjectId == bundle.Id && p.State == PaperState.Valid, cancel);
        Lines = await LinesAsync(bundle.Rows.OrderBy(r => r.Rank).Select(r => (r.Declaration, (BundleRow?)r)), own && bundle.ReportedAt is null, cancel);
        if (own && bundle.State == BundleState.Compiling)
        {
            var candidates = await bundles.Candidates(user, bundle.CallId).Include(d => d.Unit).OrderBy(d => d.Number).ToListAsync(cancel);
            Candidates = await LinesAsync(candidates.Select(d => (d, (BundleRow?)null)), true, cancel);
            Preview = BundleListSheet.Describe(bundle, [.. bundle.Rows.OrderBy(r => r.Rank)], await db.OpinionsAsync(bundle, cancel));
        }

        return true;
    }

    private async Task<IReadOnlyList<BundleLine>> LinesAsync(IEnumerable<(Declaration Declaration, BundleRow? Row)> rows, bool judged, CancellationToken cancel)
    {
        var lines = new List<BundleLine>();
        foreach (var (declaration, row) in rows)
        {
            lines.Add(new BundleLine(declaration, row, judged ? await db.PreflightAsync(current.Required, declaration, row, received.Value, cancel) : null));
        }

        return lines;
    }
}
