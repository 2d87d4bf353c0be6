using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>One scan of many forms, split by code: each form with what is to be looked at and its registration.</summary>
public sealed class ScanModel(AppDbContext db, SealService seals, CurrentUserAccessor current) : PageModel
{
    /// <summary>The forms in the order of their pages, and the pages that belong to none.</summary>
    public ScanSorting Sorting { get; private set; } = null!;

    /// <summary>How many forms and open pages a clerk must look at.</summary>
    public string FlaggedText => Sorting.Groups.Count(group => group.Flags.Count > 0) + Sorting.Open.Count is > 0 and var flagged ? $"{flagged} 处需要留意" : "没有需要留意的";

    /// <summary>The seals that the reader's desk registers on such a paper.</summary>
    public IReadOnlyList<SealKind> KindsOf(ScanGroup group) => SealService.RegisteredBy(current.Required, group.Finding);

    /// <summary>Answers the scan; 404 for scans of another desk.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Registers one seal of a form that the scan holds.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? code, SealKind kind, SealMedium medium, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Sorting.Groups.FirstOrDefault(one => one.Finding.Paper.Code == code) is not { } group)
        {
            return NotFound();
        }

        if (await seals.RegisterAsync(current.Required, group.Finding.Paper.Code, kind, medium, new SealNotes(id), cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已登记：{group.Finding.Paper.Number}　{kind.Label(current.Required.Words)}（{medium.Label()}）。";
        return Redirect($"/papers/scans/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        Sorting = (await db.SortedAsync(seals, current.Required, id, cancel))!; // null leads to 404
        return Sorting is not null;
    }
}
