using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Files;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>合作意向材料 of one declaration: the unit uploads while it may type, everybody who sees the declaration reads.</summary>
public sealed class AttachmentsModel(AppDbContext db, AttachmentService attachments, CurrentUserAccessor current) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public bool MayChange => DeclarationService.MayEdit(current.Required, Declaration);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, IFormFile? file, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !MayChange)
        {
            return NotFound();
        }

        var refusal = file is null ? new Refusal("请选择文件。", "file")
            : await attachments.AddAsync(current.Required, AttachmentOwner.Declaration(Declaration.Id), kind: null, file.FileName, file.OpenReadStream(), file.Length, cancel);
        if (refusal is not null)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "材料已上传。";
        return Redirect($"/declarations/{key}/attachments");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key, Guid file, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !MayChange)
        {
            return NotFound();
        }

        await attachments.RemoveAsync(AttachmentOwner.Declaration(Declaration.Id), file, cancel);
        TempData["Done"] = "材料已移除。";
        return Redirect($"/declarations/{key}/attachments");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        Declaration = (await db.FindAsync(current.Required, key, cancel))!; // null leads to 404
        Files = Declaration is null ? [] : await attachments.ListAsync(AttachmentOwner.Declaration(Declaration.Id), cancel);
        return Declaration is not null;
    }
}
