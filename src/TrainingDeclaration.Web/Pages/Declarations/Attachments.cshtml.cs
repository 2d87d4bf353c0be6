using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The files of one declaration, such as 合作意向材料 or what the guide asks for (C-47): the unit uploads while it may type, everybody who sees the declaration reads.</summary>
public sealed class AttachmentsModel(AppDbContext db, AttachmentService attachments, CurrentUserAccessor current) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    /// <summary>The kinds of material that the form asks for now; empty where the scheme names none.</summary>
    public IReadOnlyList<MaterialKind> Kinds { get; private set; } = [];

    /// <summary>The kind that is chosen for the next upload.</summary>
    public string? Kind { get; private set; }

    /// <summary>Whether the reader's unit may type now, and so add and remove files.</summary>
    public bool MayChange => DeclarationService.MayEdit(current.Required, Declaration);

    /// <summary>Answers the files; 404 where the declaration is not visible.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Stores one more file of the chosen kind, or says why it is not taken.</summary>
    public async Task<IActionResult> OnPostAsync(string key, string? kind, IFormFile? file, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !MayChange)
        {
            return NotFound();
        }

        Kind = kind;
        var refusal = Kinds.Count > 0 && Kinds.All(one => one.Key != kind) ? new Refusal("请选择材料的种类。", "kind")
            : file is null ? new Refusal("请选择文件。", "file")
            : await attachments.AddAsync(current.Required, AttachmentOwner.Declaration(Declaration.Id), Kinds.Count > 0 ? kind : null, file.FileName, file.OpenReadStream(), file.Length, cancel);
        if (refusal is not null)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "材料已上传。";
        return Redirect($"/declarations/{key}/attachments");
    }

    /// <summary>Removes a file while the unit may type.</summary>
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
        if (Declaration is null)
        {
            return false;
        }

        Files = await attachments.ListAsync(AttachmentOwner.Declaration(Declaration.Id), cancel);
        var facts = await db.FactsAsync(Declaration, current.Required, cancel);
        Kinds = facts.Shown is { } shown ? facts.Scheme.Materials(shown, facts.Context) : [];
        Kind = Kinds.FirstOrDefault(one => one.IsRequired && Files.All(file => file.Kind != one.Key))?.Key;
        return true;
    }
}
