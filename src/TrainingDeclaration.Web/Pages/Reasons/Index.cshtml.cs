using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Reasons;

/// <summary>The office's library of reasons, and how often each was used under a call.</summary>
public sealed class IndexModel(AppDbContext db, ReasonService reasons, CurrentUserAccessor current) : PageModel
{
    /// <summary>The office's reasons, those no longer offered last.</summary>
    public IReadOnlyList<StandardReason> Own { get; private set; } = [];

    /// <summary>How often the office has sent each under the chosen call.</summary>
    public IReadOnlyList<ReasonUse> Uses { get; private set; } = [];

    /// <summary>The published calls, the chosen one selected.</summary>
    public IReadOnlyList<SelectListItem> Calls { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields => ReasonFields.Choices(Scheme);

    /// <summary>What was typed and refused.</summary>
    public string? Text { get; private set; }

    /// <summary>Key of the field that was chosen and refused.</summary>
    public string? Field { get; private set; }

    /// <summary>Label of the field; null where a reason is for any.</summary>
    public string? LabelOf(string? key) => Scheme.LabelOf(key);

    private Scheme Scheme => SchemeCatalog.Run(current.Required.Scheme);

    /// <summary>Answers the library, and the uses under the call of the address or the latest one.</summary>
    public Task OnGetAsync(Guid? call, CancellationToken cancel) => LoadAsync(call, cancel);

    /// <summary>Adds a reason under a code of its own.</summary>
    public async Task<IActionResult> OnPostAsync(string? text, string? field, CancellationToken cancel)
    {
        var outcome = await reasons.AddAsync(current.Required, text, ReasonFields.Known(Scheme, field), cancel);
        if (outcome.Refusal is { } refusal)
        {
            (Text, Field) = (text, field);
            ModelState.Add(refusal, prefix: "");
            await LoadAsync(null, cancel);
            return Page();
        }

        TempData["Done"] = $"已添加，代码 {outcome.Value!.Code}。";
        return Redirect("/reasons");
    }

    private async Task LoadAsync(Guid? call, CancellationToken cancel)
    {
        var user = current.Required;
        Own = await db.OwnReasonsAsync(user, cancel);
        var calls = await db.Calls.AsNoTracking().VisibleTo(user, db).Where(c => c.PublishedAt != null)
            .OrderByDescending(c => c.PublishedAt).Select(c => new { c.Id, c.Title, c.Year }).ToListAsync(cancel);
        var chosen = calls.FirstOrDefault(c => c.Id == call) ?? calls.FirstOrDefault();
        Calls = [.. calls.Select(c => new SelectListItem($"{c.Year}　{c.Title}", c.Id.ToString(), c == chosen))];
        Uses = chosen is null ? [] : await db.ReasonUsesAsync(user, chosen.Id, cancel);
    }
}
