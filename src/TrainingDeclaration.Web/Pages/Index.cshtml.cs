using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages;

/// <summary>What waits for the reader.</summary>
public sealed class IndexModel(Home home, CurrentUserAccessor current) : PageModel
{
    public Home Home => home;

    public Task OnGetAsync(CancellationToken cancel) => home.LoadAsync(current.Required, cancel);
}
