using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The archive of a class that is over: what it holds, and its 目录, which is printed before it can be downloaded.</summary>
public sealed class ArchiveModel(AppDbContext db, ClassArchives archives, CurrentUserAccessor current) : PageModel
{
    /// <summary>What it holds.</summary>
    public ClassArchive Archive { get; private set; } = null!; // LoadAsync says so

    /// <summary>Answers what the archive holds; 404 while the class goes on, and for readers who may not see trainees.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Prints the 目录.</summary>
    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return NotFound();
        }

        if (await archives.FreezeAsync(Archive.Declaration, cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "目录已生成，可以下载档案。";
        return Redirect($"/followups/{key}/archive");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        if (await ArchiveFileModel.FindAsync(db, current.Required, key, cancel) is not { } declaration)
        {
            return false;
        }

        Archive = await archives.ReadAsync(declaration, cancel);
        return true;
    }
}
