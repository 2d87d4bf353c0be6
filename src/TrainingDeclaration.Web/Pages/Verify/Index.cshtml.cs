using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.Pages.Verify;

/// <summary>Public verification: anybody with a printed page learns whether it is genuine and current, and no more.</summary>
[EnableRateLimiting(Limits.Verify)]
public sealed class IndexModel(AppDbContext db, PaperService papers, ReceiveInstant received) : PageModel
{
    /// <summary>What was asked for, as people read it; null when nothing was.</summary>
    public string? Asked { get; private set; }

    /// <summary>What was found under the code; null when nothing was.</summary>
    public VerifyFinding? Finding { get; private set; }

    /// <summary>What the page says of the code.</summary>
    public VerifyResult Result => VerifyResult.Of(Finding);

    /// <summary>Whom to ask about a printed page that does not match what was found.</summary>
    public string? Contact =>
        Finding?.Scheme is not { } scheme ? null : scheme.HasDepartments ? scheme.Wording.Department : scheme.Wording.AuthorityOffice;

    /// <summary>The QR code as it stands on the first printed page; without a paper, one that leads to this page.</summary>
    public string Code => SvgEngine.Code(Finding is { } found ? $"{papers.FooterOf(found.Paper).VerifyAddress}/1" : papers.VerifyPage);

    /// <summary>The instant of the request, UTC.</summary>
    public DateTimeOffset Now => received.Value;

    /// <summary>Answers what is known of a code; one typed into the box leads to its own address first.</summary>
    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancel)
    {
        if (RouteData.Values["code"] is null)
        {
            // Typed into the box: the address of the answer is the same as that on paper. Strange characters name nothing.
            var plain = new string([.. CheckCode.FromScan(code).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
            return plain.Length > 0 ? Redirect($"/verify/{plain}") : code is null ? Page() : Redirect("/verify");
        }

        var read = CheckCode.Read(code);
        Asked = read is null ? code : CheckCode.Display(read);
        Finding = read is null ? null : await db.VerifyAsync(read, cancel);
        // What was found stands on the page; only a code that was not found is offered for mending.
        if (Finding is not null)
        {
            ModelState.Clear();
        }

        return Page();
    }
}
