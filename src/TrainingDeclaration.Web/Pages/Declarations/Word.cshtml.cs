using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Calls;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>A draft from a filled Word form, with a list of what was understood and what was not.</summary>
public sealed class WordModel(AppDbContext db, WordIntakeService intake, CurrentUserAccessor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Call { get; set; }

    /// <summary>The unit whose form it is; a unit takes in its own.</summary>
    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public Guid? Route { get; set; }

    public IntakeChoices Choices { get; private set; } = null!;

    /// <summary>What came of it; null before.</summary>
    public WordIntake? Result { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return SchemeCatalog.Run(current.Required.Scheme).ReadWord is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Outcome<WordIntake> outcome = Call is not { } call ? new Refusal($"请选择{current.Required.Words.Call}。", "call")
            : (Choices.IsOwn ? current.Required.OrganizationId : Unit) is not { } unit ? new Refusal($"请选择{current.Required.Words.Unit}。", "unit")
            : file is null || file.Length > WordIntakeService.MostBytes ? new Refusal(file is null ? "请选择 Word 文件。" : "文件超过 5 MB，请去掉图片后再上传。", "file")
            : await intake.TakeInAsync(current.Required, call, unit, Route, await ReadAsync(file, cancel), cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        Result = outcome.Value;
        return Page();
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Choices = await db.IntakeChoicesAsync(current.Required, cancel);
        Call ??= Choices.Calls.Count > 0 ? Choices.Calls[0].Id : null;
    }
}
