using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Organizations;
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
        if (Upload is null || Upload.Length is 0 or > DirectoryReader.MostBytes)
        {
            ModelState.Add(new Refusal(Upload is { Length: > 0 } ? "文件超过 2 MB。请只保留名录本身。" : "请选择名录文件。", "File"), "");
            return Page();
        }

        using var copy = new MemoryStream();
        await Upload.CopyToAsync(copy, cancel);
        return Show(await import.CheckAsync(current.Required, copy.ToArray(), cancel));
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
