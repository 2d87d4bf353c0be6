using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>Takes in a scan of many forms.</summary>
public sealed class UploadModel(ScanService service, ScanOptions options, CurrentUserAccessor current) : PageModel
{
    public ScanOptions Options => options;

    /// <summary>Answers the form for the upload.</summary>
    public void OnGet()
    {
    }

    /// <summary>Stores the file, splits it by code and leads to what came of it.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            ModelState.Add(new Refusal("请选择文件。", "file"), prefix: "");
            return Page();
        }

        var outcome = await service.UploadAsync(current.Required, null, file.FileName, file.OpenReadStream(), file.Length, cancel);
        if (outcome.Value is not { } scan)
        {
            ModelState.Add(outcome.Refusal ?? new Refusal("没有保存。"), prefix: "");
            return Page();
        }

        TempData["Done"] = $"已上传“{scan.Name}”，共 {scan.Sheets} 页{(scan.Pages.Count(page => page.SetAsideReason == ScanService.Blank) is > 0 and var blank ? $"，其中 {blank} 页空白，已搁置" : "")}。";
        return Redirect($"/papers/scans/{scan.Id}");
    }
}
