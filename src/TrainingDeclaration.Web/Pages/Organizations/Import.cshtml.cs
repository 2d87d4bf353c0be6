using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>Import of a unit directory in two steps: look, then apply.</summary>
public sealed class ImportModel(DirectoryImport import, CurrentUserAccessor current) : PageModel
{
    /// <summary>The uploaded file.</summary>
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    /// <summary>Key of the file that was looked at.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    /// <summary>Whether wrong rows are left out.</summary>
    [BindProperty]
    public bool SkipsWrong { get; set; }

    /// <summary>What the file would do; null before one was looked at.</summary>
    public DirectoryCheck? Check { get; private set; }

    /// <summary>Looks at the file.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        var file = await Upload.ReadAsync(DirectoryReader.MostBytes, cancel);
        return Show(file is not { Length: > 0 } ? new Refusal("请选择名录文件。", "File") : await import.CheckAsync(current.Required, file, cancel));
    }

    /// <summary>Applies the file that was looked at.</summary>
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        var outcome = await import.ApplyAsync(current.Required, Hash, SkipsWrong, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, "");
            return Show(await import.CheckAsync(current.Required, Hash, cancel));
        }

        TempData["Done"] = $"名录已导入：新增 {outcome.Value.Added} 个单位，修改 {outcome.Value.Changed} 个。";
        return LocalRedirect("/organizations");
    }

    private PageResult Show(Outcome<DirectoryCheck> outcome)
    {
        Check = outcome.Value;
        if (outcome.Refusal is { } refusal && ModelState.IsValid)
        {
            ModelState.Add(refusal, "");
        }

        return Page();
    }
}
