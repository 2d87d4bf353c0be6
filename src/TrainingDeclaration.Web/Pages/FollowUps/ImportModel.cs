using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>Import of a list into the materials in two steps: look, then apply. Only for the unit, while it types.</summary>
public abstract class ImportModel<TLine>(OpenDossier open) : PageModel
    where TLine : ImportLine
{
    public OpenDossier Open => open;

    /// <summary>What the file would do; null before one was looked at.</summary>
    public ImportCheck<TLine>? Check { get; private set; }

    /// <summary>What would become of the rows altogether.</summary>
    public string Summary => Check is not { } check ? "" : string.Join('　', Enum.GetValues<ImportAction>()
        .Where(action => action != ImportAction.Suspect || check.Of(action) > 0).OrderBy(action => action == ImportAction.None ? 3 : (int)action)
        .Select(action => $"{action.Label()} {check.Of(action)}"));

    /// <summary>Address of this page.</summary>
    public string Here => $"{Back}/import";

    /// <summary>Address of the page on which the list is typed.</summary>
    public abstract string Back { get; }

    /// <summary>What the list is called, such as 名单.</summary>
    protected abstract string Noun { get; }

    /// <summary>An empty list to be filled in.</summary>
    protected abstract byte[] Template { get; }

    /// <summary>Opens the dossier; 404 for everybody who may not type in it, back to the list when nothing can be imported now.</summary>
    protected abstract Task<IActionResult?> RefuseAsync(string key, CancellationToken cancel);

    /// <summary>Says what the file would do and keeps it.</summary>
    protected abstract Task<Outcome<ImportCheck<TLine>>> LookAsync(byte[] file, CancellationToken cancel);

    /// <summary>Says what the kept file would do now.</summary>
    protected abstract Task<Outcome<ImportCheck<TLine>>> LookAgainAsync(Guid kept, CancellationToken cancel);

    /// <summary>Applies the kept file; what was done as a sentence, or null if somebody else was faster and the page shows why.</summary>
    protected abstract Task<Outcome<string?>> ApplyAsync(Guid kept, bool skipsWrong, CancellationToken cancel);

    /// <summary>Answers the page on which a file is chosen.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await RefuseAsync(key, cancel) ?? Page();

    /// <summary>Answers an empty list to be filled in.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(string key, CancellationToken cancel) =>
        await RefuseAsync(key, cancel) ?? File(Template, Spreadsheet.ContentType, $"{Noun}模板.xlsx");

    /// <summary>Looks at the file.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string key, [FromForm(Name = "File")] IFormFile? upload, CancellationToken cancel)
    {
        if (await RefuseAsync(key, cancel) is { } refused)
        {
            return refused;
        }

        var file = await upload.ReadAsync(ListReader.MostBytes, cancel);
        return Show(file is not { Length: > 0 } ? new Refusal($"请选择{Noun}文件。", "File") : await LookAsync(file, cancel));
    }

    /// <summary>Applies the file that was looked at.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string key, Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        if (await RefuseAsync(key, cancel) is { } refused)
        {
            return refused;
        }

        var outcome = await ApplyAsync(kept, skipsWrong, cancel);
        if (outcome.Value is { } done)
        {
            TempData["Done"] = done;
            return Redirect(Back);
        }

        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, "");
        }

        return await RefuseAsync(key, cancel) ?? Show(await LookAgainAsync(kept, cancel));
    }

    private PageResult Show(Outcome<ImportCheck<TLine>> outcome)
    {
        Check = outcome.Value;
        if (outcome.Refusal is { } refusal && ModelState.IsValid)
        {
            ModelState.Add(refusal, "");
        }

        return Page();
    }
}
