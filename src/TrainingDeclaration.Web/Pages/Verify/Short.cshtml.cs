using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TrainingDeclaration.Web.Pages.Verify;

/// <summary>The short address in the QR code, in capitals as it is printed.</summary>
public sealed class ShortModel : PageModel
{
    /// <summary>Redirects to the verification of the code.</summary>
    public IActionResult OnGet(string code) => Redirect($"/verify/{Uri.EscapeDataString(code.ToUpperInvariant())}");
}
