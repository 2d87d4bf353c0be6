using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>The plans of the reader's authority.</summary>
public sealed class IndexModel(AppDbContext db, PlanService plans, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<PlanSummary> Rows { get; private set; } = [];

    /// <summary>Calls whose proposed items lie in no plan yet.</summary>
    public IReadOnlyList<CallChoice> Choices { get; private set; } = [];

    /// <summary>Answers the list with the calls that a plan can be begun for.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Answers the list as a spreadsheet, amounts in 万元.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) => this.Table(
        "计划", await db.PlansAsync(current.Required, cancel), received.Value,
        new("名称", 44, p => p.Title), new("状态", 12, p => p.State.Label()), new("班次", 8, p => p.Count), new("核定人数", 10, p => p.Persons), new("核定（万元）", 16, p => Money.InWan(p.GrantedFen)));

    /// <summary>Begins a plan with everything proposed under the call, and leads to it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid call, CancellationToken cancel)
    {
        if (!current.Required.May(Permission.CompilePlans))
        {
            return Forbid();
        }

        var outcome = await plans.CreateAsync(current.Required, call, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            await LoadAsync(cancel);
            return Page();
        }

        TempData["Done"] = $"已新建计划，列入 {outcome.Value!.Items.Count} 个班次。";
        return Redirect($"/plans/{outcome.Value.Key}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await db.PlansAsync(current.Required, cancel);
        Choices = await db.CallsToPlanAsync(current.Required, cancel);
    }
}
