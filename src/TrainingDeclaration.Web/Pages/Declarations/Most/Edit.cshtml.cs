using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations.Most;

/// <summary>附件2, typed. Every post saves what is typed, whatever is wrong with it; then the pressed button leads on.</summary>
public sealed class EditModel(AppDbContext db, DemandFormPost post, CurrentUserAccessor current) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    public DemandForm Form { get; private set; } = null!;

    public Setting Setting { get; private set; } = null!;

    public int Revision { get; private set; }

    public BindingDate Due { get; private set; } = null!;

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    public string? OtherEditor { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, bool errors, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return Declaration is null ? NotFound() : Redirect($"/declarations/{key}");
        }

        if (errors)
        {
            ShowErrors();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, int revision, string? go, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return Declaration is null ? NotFound() : Redirect($"/declarations/{key}");
        }

        var saved = await post.SaveAsync(current.Required, Declaration, Form, revision, Request.Form, go, cancel);
        if (saved.Revision is null)
        {
            (Form, Conflicts, OtherEditor) = (saved.Mine, DemandFormMerge.Differences(saved.Mine, saved.Stored, Setting), saved.StoredBy);
            Revision = saved.Stored.Revision;
            Findings = DemandFormValidator.Check(Form, Setting);
            return Page();
        }

        Findings = DemandFormValidator.Check(Form, Setting);
        return DemandFormPost.NextPage(go) is { } anchor ? Redirect($"/declarations/{key}/edit{anchor}")
            : go != "check" ? Redirect($"/declarations/{key}/edit?saved=1")
            : Findings.Any(finding => finding.Blocks) ? Redirect($"/declarations/{key}/edit?errors=true")
            : Redirect($"/declarations/{key}/check");
    }

    /// <summary>Saves while typing: answers the new revision, or 409 with the name of whoever saved in between.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string key, int revision, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return Declaration is null ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);
        }

        var saved = await post.SaveAsync(current.Required, Declaration, Form, revision, Request.Form, null, cancel);
        return saved.Revision is { } stamp
            ? new JsonResult(new { revision = stamp, savedAt = Core.BeijingTime.Clock(Declaration.SavedAt) })
            : new JsonResult(new { by = saved.StoredBy }) { StatusCode = StatusCodes.Status409Conflict };
    }

    private void ShowErrors()
    {
        foreach (var finding in Findings.Where(finding => finding.Blocks))
        {
            ModelState.AddModelError(DemandFormPost.ControlOf(finding), finding.Message);
        }
    }

    /// <summary>Whether the person may type here; when not, the declaration is null if it does not exist for the person.</summary>
    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        Declaration = (await db.FindAsync(current.Required, key, cancel))!;
        if (Declaration is null || Declaration.UnitId != current.Required.OrganizationId || !DeclarationService.MayEdit(current.Required, Declaration))
        {
            return false;
        }

        var facts = await db.FactsAsync(Declaration, current.Required, cancel);
        Form = (DemandForm)facts.Body!;
        (Setting, Revision, Findings, Due) = (facts.Setting, Form.Revision, facts.Findings, facts.Due(current.Required.Office));
        Remarks = [.. (await db.RemarksAsync(current.Required, Declaration, cancel)).Where(r => r.SubmissionNumber == Declaration.SubmissionNumber && r.AddresseeId == Declaration.UnitId)];
        return true;
    }
}
