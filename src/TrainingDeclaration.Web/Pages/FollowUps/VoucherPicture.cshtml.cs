using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The first page of a voucher, drawn by us, so that no uploaded file is ever opened by the browser.</summary>
public sealed class VoucherPictureModel(OpenDossier open, FileStore files, CurrentUserAccessor current) : PageModel
{
    /// <summary>What stands in for a page that cannot be drawn.</summary>
    private const string Nothing = """
        <svg xmlns="http://www.w3.org/2000/svg" width="360" height="60"><text x="12" y="36" font-size="16" fill="#555">无法显示图像，请下载查看。</text></svg>
        """;

    /// <summary>Answers a PNG, or a sentence as a picture where the page cannot be drawn; 404 for a file that is no voucher of the current filing.</summary>
    public async Task<IActionResult> OnGetAsync(string key, string hash, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, DossierKind.Settlement) || open.Facts.Filing is not { } filing
            || DossierContent.Read(filing).Files.FirstOrDefault(one => one.Sha256 == hash) is not { } file)
        {
            return NotFound();
        }

        using var bytes = new MemoryStream();
        await using (var stored = await files.OpenAsync(file.Sha256, cancel))
        {
            await stored.CopyToAsync(bytes, cancel);
        }

        return await ScanReader.PictureAsync(bytes.ToArray(), file.ContentType, cancel) is { } picture
            ? File(picture, "image/png") : Content(Nothing, "image/svg+xml", System.Text.Encoding.UTF8);
    }
}
