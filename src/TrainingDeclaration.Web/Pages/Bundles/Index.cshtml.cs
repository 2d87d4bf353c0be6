using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Bundles;

/// <summary>The bundles of the reader's department; for an authority those that were reported up to it.</summary>
public sealed class IndexModel(AppDbContext db, BundleService bundles, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<BundleSummary> Rows { get; private set; } = [];

    /// <summary>Calls for which the reader can begin a bundle; empty for whoever may begin none.</summary>
    public IReadOnlyList<CallChoice> Choices { get; private set; } = [];

    /// <summary>The act in the words of the reader's scheme; the title of the page.</summary>
    public string Task => Act.ReportUp.Label(Words);

    /// <summary>Whether the reader's office reviewed what it bundles, as departments do.</summary>
    public bool Reviews => current.Required.Office == Office.Department;

    /// <summary>What the page is for.</summary>
    public string Lede => current.Required.ReportsUp
        ? $"把{(Reviews ? "同意推荐" : "已报送")}的申报排好顺序，一次上报；全部上报，或全部不上报。" : $"各{Words.Department}报来的{Words.Bundle}，只读。";

    /// <summary>Heading of the list, by whose bundles it holds.</summary>
    public string ListTitle => current.Required.ReportsUp ? $"{(Reviews ? "本部门" : "本单位")}的{Words.Bundle}" : $"已上报的{Words.Bundle}";

    /// <summary>What stands in the place of the list while it is empty: where its first line will come from.</summary>
    public string NothingText => !current.Required.ReportsUp ? $"还没有收到{Words.Bundle}。"
        : Choices.Count > 0 ? $"还没有{Words.Bundle}。点“新建{Words.Bundle}”，待列入的申报会按编号列入。"
        : $"还没有{Words.Bundle}。{(Reviews ? "同意推荐" : "负责人报送")}的申报会出现在这里，等待上报。";

    private Wording Words => current.Required.Words;

    /// <summary>Answers the list with the calls that a bundle can be begun for.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Answers the list as a spreadsheet, amounts in 万元, instants in Beijing time.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => this.Table(
        current.Required.Words.Bundle, await db.BundlesAsync(current.Required, cancel), received.Value,
        new("编号", 18, b => b.Number), new(current.Required.Words.Department, 26, b => b.DepartmentName), new("年度", 8, b => b.Year), new("批次", 8, b => b.Ordinal), new("状态", 12, b => b.State.Label()),
        new("件数", 8, b => b.Count), new("经费（万元）", 16, b => Money.InWan(b.Fen)), new("上报", 20, b => b.ReportedAt is { } at ? BeijingTime.LongMinute(at) : null));

    /// <summary>Begins a bundle with everything that waits for one under the call, and leads to it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid call, CancellationToken cancel)
    {
        if (!current.Required.May(Permission.Bundles))
        {
            return Forbid();
        }

        var outcome = await bundles.CreateAsync(current.Required, call, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            await LoadAsync(cancel);
            return Page();
        }

        TempData["Done"] = $"已新建{current.Required.Words.Bundle} {outcome.Value!.Number}，列入 {outcome.Value.Rows.Count} 件。请核对顺序。";
        return Redirect($"/bundles/{outcome.Value.Key}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await db.BundlesAsync(current.Required, cancel);
        Choices = await db.CallsToBundleAsync(current.Required, cancel);
    }
}
