using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Reasons;

/// <summary>Rewords a reason of the reader's office, retires it or offers it again.</summary>
public sealed class ReasonModel(AppDbContext db, ReasonService reasons, CurrentUserAccessor current) : PageModel
{
    public string Code { get; private set; } = "";

    /// <summary>Goes out with the form and comes back; a save that comes second is refused.</summary>
    public int Stamp { get; private set; }

    public string? Text { get; private set; }

    /// <summary>Key of the field that it is meant for; null = any.</summary>
    public string? Field { get; private set; }

    /// <summary>Whether it is no longer offered; what was sent with it stays.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Answers the reason; 404 for those of another office.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => await LoadAsync(code, cancel) ? Page() : NotFound();

    /// <summary>Saves wording, field and whether it is offered; the code never changes.</summary>
    public async Task<IActionResult> OnPostAsync(string code, int stamp, string? text, string? field, bool retired, CancellationToken cancel)
    {
        if (!await LoadAsync(code, cancel))
        {
            return NotFound();
        }

        if (await reasons.ChangeAsync(current.Required, code, stamp, text, ReasonFields.Known(SchemeCatalog.Run(current.Required.Scheme), field), retired, cancel) is { } refusal)
        {
            (Text, Field, IsRetired) = (text, field, retired);
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"{code} 已保存。";
        return Redirect("/reasons");
    }

    private async Task<bool> LoadAsync(string code, CancellationToken cancel)
    {
        if (await db.Reasons.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code && r.OrganizationId == current.Required.OrganizationId, cancel) is not { } reason)
        {
            return false;
        }

        (Code, Stamp, Text, Field, IsRetired) = (reason.Code, reason.Stamp, reason.Text, reason.FieldKey, reason.RetiredAt is not null);
        return true;
    }
}
