using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form of any scheme, typed. Every post saves what is typed, whatever is wrong with it; then the pressed button leads on.</summary>
public sealed class EditModel(EditedForm edited, FormPost post, RouteService routes, CurrentUserAccessor current) : PageModel
{
    public EditedForm Edited => edited;

    /// <summary>The form as the page shows it, so that the next save can tell what was typed since.</summary>
    public string SealedBase => post.Seal(edited.Base);

    /// <summary>The form as it will be printed, drawn when the preview asks.</summary>
    public Func<Sheet> Describe => () => edited.Scheme.Describe(edited.Body, edited.Context);

    /// <summary>Answers the form; with <paramref name="errors"/> it shows what stops the report beside the fields.</summary>
    public async Task<IActionResult> OnGetAsync(string key, bool errors, CancellationToken cancel)
    {
        if (!await edited.LoadAsync(current.Required, key, cancel))
        {
            return Elsewhere(key);
        }

        if (errors)
        {
            var wrong = edited.Blocking;
            ViewData["ErrorOrder"] = wrong.Select(edited.Scheme.ControlOf);
            foreach (var finding in wrong)
            {
                ModelState.AddModelError(edited.Scheme.ControlOf(finding), edited.Named(finding));
            }
        }

        return Page();
    }

    /// <summary>What was typed into a form that was no longer to be typed in; null where it was saved.</summary>
    public UnsavedForm? Unsaved { get; private set; }

    /// <summary>Saves what is typed, then does what the button says; after a lost race both versions are shown.</summary>
    public async Task<IActionResult> OnPostAsync(string key, int revision, Guid? route, string? go, CancellationToken cancel)
    {
        if (!await edited.LoadAsync(current.Required, key, cancel))
        {
            return await NotSavedAsync(key, cancel);
        }

        var saved = await post.SaveAsync(current.Required, edited.Declaration, edited.Body, revision, Request.Form, go, isAutosave: false, cancel);
        if (saved.IsOwnEcho && await edited.LoadAsync(current.Required, key, cancel))
        {
            saved = await post.SaveAsync(current.Required, edited.Declaration, edited.Body, edited.Revision, Request.Form, go, isAutosave: false, cancel);
        }

        edited.Show(saved);
        var moved = saved.Revision is not null && route is { } chosen && edited.Routes.Count > 0
            ? await routes.ChangeAsync(current.Required, edited.Declaration, chosen, cancel) : null;
        if (saved.Revision is not null && (moved ?? saved.Pressed?.Refusal) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        return saved.Revision is null ? Page()
            : saved.Pressed is { } pressed ? Redirect($"/declarations/{key}/edit#g{pressed.Group}")
            : go != "check" ? Redirect($"/declarations/{key}/edit?saved=1")
            : edited.Findings.Any(finding => finding.Blocks) ? Redirect($"/declarations/{key}/edit?errors=true")
            : Redirect($"/declarations/{key}/check");
    }

    /// <summary>Saves while typing: answers the new revision, 409 with the name of whoever saved in between, or 403 with the reason why nothing is saved any more.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string key, int revision, CancellationToken cancel)
    {
        if (!await edited.LoadToSaveAsync(current.Required, key, cancel))
        {
            return edited.IsVisible
                ? new JsonResult(new { why = await post.WhyNotAsync(current.Required, edited.Declaration, cancel) }) { StatusCode = StatusCodes.Status403Forbidden }
                : NotFound();
        }

        var saved = await post.SaveAsync(current.Required, edited.Declaration, edited.Body, revision, Request.Form, null, isAutosave: true, cancel);
        if (saved.Revision is not null && Request.Form.Keys.Any(name => name.StartsWith("answer.", StringComparison.Ordinal)))
        {
            await edited.LoadToSaveAsync(current.Required, key, cancel);
        }

        edited.Show(saved);
        return saved.Revision is { } stamp
            ? new JsonResult(new { revision = stamp, edited.Marks, wrong = edited.Blocking.Select(finding => TagBuilder.CreateSanitizedId(edited.Scheme.ControlOf(finding), "_")), savedAt = BeijingTime.Clock(edited.Declaration.SavedAt) })
            : new JsonResult(new { by = saved.StoredBy }) { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<IActionResult> NotSavedAsync(string key, CancellationToken cancel)
    {
        if (!edited.IsVisible || edited.Declaration.UnitId != current.Required.OrganizationId)
        {
            return NotFound();
        }

        Unsaved = await post.UnsavedAsync(current.Required, edited.Declaration, Request.Form, cancel);
        if (Unsaved.Texts.Count == 0)
        {
            TempData["Refused"] = Unsaved.Why;
            return Redirect($"/declarations/{key}");
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Not visible to the person, or not editable now: leads to the page that says why.</summary>
    private ActionResult Elsewhere(string key) => edited.IsVisible ? Redirect($"/declarations/{key}") : NotFound();
}
