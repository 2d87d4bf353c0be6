using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>Drafts from a filled Word form: the file is read, what was understood and what was not is shown, then the drafts are made.</summary>
public sealed class WordModel(AppDbContext db, WordIntakeService intake, WordKeeper keeper, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The call that the drafts answer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Call { get; set; }

    /// <summary>The unit whose form it is; a unit takes in its own.</summary>
    [BindProperty]
    public Guid? Unit { get; set; }

    /// <summary>The route of the drafts; null where there is only one.</summary>
    [BindProperty]
    public Guid? Route { get; set; }

    /// <summary>What was read, protected.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Whether the reader's unit takes in its own forms, rather than a department a unit's.</summary>
    public bool IsOwn => current.Required.Office == Office.Unit;

    public IntakeChoices Choices { get; private set; } = null!;

    /// <summary>The forms of the file as read; empty before.</summary>
    public IReadOnlyList<WordPreview> Forms { get; private set; } = [];

    /// <summary>Answers the choice of call and file; 404 where the scheme reads no Word form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        SchemeCatalog.Run(current.Required.Scheme).ReadsWord ? await ShowAsync(null, null, cancel) : NotFound();

    /// <summary>Reads the file and shows what it understood; nothing is stored.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var outcome = await intake.ReadAsync(current.Required, Call, Unit, Route, await file.ReadAsync(WordIntakeService.MostBytes, cancel), cancel);
        return await ShowAsync(outcome.Value, outcome.Refusal, cancel);
    }

    /// <summary>Makes drafts of the chosen forms, by their place in the file from 0.</summary>
    public async Task<IActionResult> OnPostDraftAsync(int[] chosen, CancellationToken cancel)
    {
        var read = keeper.Open(current.Required.Id, Kept);
        var outcome = read is null ? new Refusal("读取的结果已经过期，请重新上传文件。", "file") : await intake.TakeInAsync(current.Required, read, chosen, cancel);
        if (outcome.Value is not { } drafts)
        {
            return await ShowAsync(read, outcome.Refusal, cancel);
        }

        TempData["Done"] = drafts.Count > 1 ? $"已建立 {drafts.Count} 份草稿。" : $"已建立草稿{(IsOwn ? "，请补填没有看明白的各项" : $"，归{drafts[0].Unit.Name}")}。";
        return Redirect(!IsOwn ? $"/declarations/word?call={read!.CallId}" : drafts.Count > 1 ? "/declarations" : $"/declarations/{drafts[0].Key}/edit");
    }

    private async Task<PageResult> ShowAsync(WordIntake? read, Refusal? refusal, CancellationToken cancel)
    {
        Choices = await db.IntakeChoicesAsync(current.Required, received.Value, cancel);
        Call ??= Choices.Calls.Select(c => (Guid?)c.Id).FirstOrDefault();
        var preview = read is null ? null : await intake.PreviewAsync(current.Required, read, cancel);
        Kept = read is null ? null : keeper.Protect(current.Required.Id, read);
        Forms = Kept is null ? [] : preview?.Value ?? [];
        if ((refusal ?? preview?.Refusal ?? (read is null || Kept is not null ? null : new Refusal("表中的文字过多，没有读取。请分成几个文件上传。", "file"))) is { } said)
        {
            ModelState.Add(said, prefix: "");
        }

        return Page();
    }
}
