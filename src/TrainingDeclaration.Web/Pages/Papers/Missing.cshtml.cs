using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>Who still owes the sealed paper, with the telephone.</summary>
public sealed class MissingModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    public IReadOnlyList<MissingPaper> Missing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Missing = await db.MissingAsync(current.Required, cancel);
}
