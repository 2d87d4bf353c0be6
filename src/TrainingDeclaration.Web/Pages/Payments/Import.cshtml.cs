using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Desks.Payments;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Payments;

/// <summary>Payments from the bank's list, in two steps: look, then record.</summary>
public sealed class ImportModel(PaymentImport import, CurrentUserAccessor current) : PageModel
{
    /// <summary>What the file would do; null before one was looked at.</summary>
    public ImportCheck<PaymentLine>? Check { get; private set; }

    /// <summary>What would become of the rows altogether.</summary>
    public string Summary => Check is not { } check ? "" : $"登记 {check.Of(ImportAction.Add)}　已登记过 {check.Of(ImportAction.None)}　有误 {check.Wrong}";

    /// <summary>Looks at the file.</summary>
    public async Task<IActionResult> OnPostCheckAsync([FromForm(Name = "File")] IFormFile? upload, CancellationToken cancel)
    {
        var file = await upload.ReadAsync(ListReader.MostBytes, cancel);
        return Show(file is not { Length: > 0 } ? new Refusal("请选择清单文件。", "File") : await import.CheckAsync(current.Required, file, cancel));
    }

    /// <summary>Records what was looked at.</summary>
    public async Task<IActionResult> OnPostApplyAsync(Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        var outcome = await import.ApplyAsync(current.Required, kept, skipsWrong, cancel);
        if (outcome.Value is not { } done)
        {
            ModelState.Add(outcome.Refusal!, ""); // an outcome is one or the other
            return Show(await import.CheckAgainAsync(current.Required, kept, cancel));
        }

        TempData["Done"] = $"已登记 {done.Done} 笔拨付。";
        if (done.Refused.Count > 0)
        {
            TempData["Refused"] = string.Join(' ', done.Refused.Select(refusal => refusal.Message));
        }

        return Redirect("/payments");
    }

    private PageResult Show(Outcome<ImportCheck<PaymentLine>> outcome)
    {
        Check = outcome.Value;
        if (outcome.Refusal is { } refusal && ModelState.IsValid)
        {
            ModelState.Add(refusal, "");
        }

        return Page();
    }
}
