using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Exports;

/// <summary>The person's own exports; lists, bundles and plans post here what is to be made.</summary>
public sealed class IndexModel(ExportService exports, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<Export> Rows { get; private set; } = [];

    /// <summary>Whether something is still being made, so that the page asks again.</summary>
    public bool IsOpen => Rows.Any(row => row.IsOpen);

    /// <summary>Answers the reader's exports with how far each has come.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Rows = await exports.ListAsync(current.Required, cancel);

    /// <param name="bundle">Key of a bundle; or <paramref name="plan"/>; with neither the list of declarations.</param>
    public async Task<IActionResult> OnPostAsync(
        ExportKind kind, string? bundle, string? plan, string[] chosen, string? q, Status? status, int? year,
        [FromForm(Name = "")] StageFilter behind, CancellationToken cancel)
    {
        var user = current.Required;
        var outcome = bundle is not null ? user.May(Permission.SeeBundles) ? await exports.OfBundleAsync(user, kind, bundle, cancel) : null
            : plan is not null ? user.May(Permission.Plans) ? await exports.OfPlanAsync(user, kind, plan, cancel) : null
            : await exports.OfListAsync(user, kind, new DeclarationFilter(q, status, year), chosen, cancel, behind);
        if (outcome is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddAll(refusal);
            Rows = await exports.ListAsync(user, cancel);
            return Page();
        }

        TempData["Done"] = outcome.Value is { Total: <= ExportService.AtOnce } ? "已处理，见列表第一行。" : "已开始生成，可离开本页；完成后在这里下载。";
        return Redirect("/exports");
    }

    /// <summary>The state as it is now: a file whose time is over is not offered, tidied or not.</summary>
    public ExportState StateOf(Export export) =>
        export.State == ExportState.Ready && export.ExpiresAt <= received.Value ? ExportState.Expired : export.State;
}
