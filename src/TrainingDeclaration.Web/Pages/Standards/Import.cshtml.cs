using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>Import of a cost table in two steps: look, then apply.</summary>
public sealed class ImportModel(CostImport import, UploadGate gate, FileStore files, CurrentUserAccessor current, IDataProtectionProvider protection) : PageModel
{
    private static readonly string[] SourceKinds = [".pdf", ".jpg", ".png", ".ofd"];

    private readonly PageSeal seal = new(protection, "CostTable");

    [BindProperty]
    public TableInput Input { get; set; } = new();

    /// <summary>What was looked at; null before.</summary>
    public CostCheck? Check { get; private set; }

    /// <summary>The sealed table; null while something is wrong with it.</summary>
    public string? Kept { get; private set; }

    /// <summary>The order in which the page tells its errors.</summary>
    public static readonly IReadOnlyList<string> Order =
        ["Input.Title", "Input.DocumentNumber", "Input.EffectiveFrom", "Input.EffectiveTo", "Input.Source", "Input.File", "Input.SourceFile"];

    /// <summary>Answers the empty form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Answers the empty list with its column names.</summary>
    public IActionResult OnGetTemplate() => File(CostListReader.Template(), Spreadsheet.ContentType, "标准表模板.xlsx");

    /// <summary>Looks at the list and the head; stores only files.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        var (user, head) = (current.Required, Input.Head(ModelState));
        var source = await SourceAsync(cancel);
        var file = await Input.File.ReadAsync(ListReader.MostBytes, cancel);
        var looked = file is { Length: > 0 } ? await import.CheckAsync(user, head, file, cancel)
            : new Refusal("请选择标准表文件。", "File") { Details = [.. head.Faults(), new("请选择标准表文件。", "File")] };
        if (looked.Value is not { } check)
        {
            ModelState.Add(looked.Refusal!); // a refused outcome always has a refusal
            return Page();
        }

        Check = check;
        foreach (var fault in check.HeadFaults)
        {
            ModelState.Add(fault);
        }

        if (check.Wrong > 0)
        {
            ModelState.AddModelError("Input.File", $"有 {check.Wrong} 行有误，见检查结果。请改好后重新上传整份标准表。");
        }

        Kept = ModelState.IsValid ? seal.Protect(new KeptTable(user.Id, head, check.Hash, source)) : null;
        return Page();
    }

    /// <summary>Imports what was looked at, and leads to it.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string? kept, CancellationToken cancel)
    {
        if (seal.Open<KeptTable>(kept) is not { } table || table.UserId != current.Required.Id)
        {
            ModelState.AddModelError("Input.File", "没有找到检查过的标准表，没有导入。请重新填写并上传。");
            return Page();
        }

        var outcome = await import.ApplyAsync(current.Required, table.Head, table.Hash, table.Source, cancel);
        if (outcome.Value is { } imported)
        {
            TempData["Done"] = $"已导入 {imported.Lines.Count} 行，待财务岗位的同事核对。";
            return Redirect($"/standards/{imported.Id}");
        }

        ModelState.Clear(); // the form shows what was looked at, not the button's own fields
        Input = InputOf(table.Head);
        ModelState.Add(outcome.Refusal!); // a refused outcome always has a refusal
        return Page();
    }

    private static TableInput InputOf(CostHead head) => new()
    {
        Title = head.Title,
        DocumentNumber = head.DocumentNumber,
        EffectiveFrom = head.EffectiveFrom?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        EffectiveTo = head.EffectiveTo?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        Source = head.Source,
        IsTest = head.IsTest,
    };

    /// <summary>Stores the chosen source; null if there is none or it is not taken, which is then an error of its field.</summary>
    private async Task<CostSource?> SourceAsync(CancellationToken cancel)
    {
        if (Input.SourceFile is not { } file)
        {
            return null;
        }

        await using var content = file.OpenReadStream();
        var taken = await gate.TakeAsync(file.FileName, content, file.Length, "PDF、OFD、JPG、PNG", kind => kind.Extensions.Any(SourceKinds.Contains), cancel);
        if (taken.Value is not { } upload)
        {
            ModelState.Add(taken.Refusal! with { Field = nameof(TableInput.SourceFile) }); // a refused outcome always has a refusal
            return null;
        }

        return new CostSource(await files.PutAsync(upload.Content, cancel), upload.Name, upload.Kind.ContentType);
    }
}
