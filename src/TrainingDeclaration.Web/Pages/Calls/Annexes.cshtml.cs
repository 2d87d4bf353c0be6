using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>Annexes of the reader's document: of the call for the authority, of its own forwarding notice for those who forward.</summary>
public sealed class AnnexesModel(AppDbContext db, AttachmentService attachments, CurrentUserAccessor current) : PageModel
{
    private AttachmentOwner owner = null!;

    public Call Call { get; private set; } = null!;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    /// <summary>Answers the files of the reader's document; 404 for whoever has none to add to.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Stores one more file, or says why it is not taken.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var refusal = file is null ? new Refusal("请选择文件。", "file")
            : await attachments.AddAsync(current.Required, owner, kind: null, file.FileName, file.OpenReadStream(), file.Length, cancel);
        if (refusal is not null)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "附件已上传。";
        return Redirect($"/calls/{id}/annexes");
    }

    /// <summary>Removes a file of this document; a key of another document does nothing.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid file, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        await attachments.RemoveAsync(owner, file, cancel);
        TempData["Done"] = "附件已移除。";
        return Redirect($"/calls/{id}/annexes");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var user = current.Required;
        var notice = await db.MergedNoticeAsync(user, id, null, cancel);
        var found = notice is null ? null
            : user.May(Permission.ManageCalls) ? AttachmentOwner.Call(id)
            : user.May(Permission.ForwardCalls) && notice.Own is { } own ? AttachmentOwner.Notice(own.Id) : null;
        if (notice is null || found is null)
        {
            return false;
        }

        (Call, owner, Files) = (notice.Call, found, await attachments.ListAsync(found, cancel));
        return true;
    }
}
