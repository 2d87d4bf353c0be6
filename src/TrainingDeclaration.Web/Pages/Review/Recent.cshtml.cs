using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>What the office decided last; what can still be undone has its button.</summary>
public sealed class RecentModel(RecentActs recent, CurrentUserAccessor current) : PageModel
{
    public bool OnlyMine { get; private set; }

    public IReadOnlyList<RecentAct> Rows { get; private set; } = [];

    public async Task OnGetAsync(bool mine, CancellationToken cancel)
    {
        OnlyMine = mine;
        Rows = await recent.ListAsync(current.Required, mine, cancel);
    }
}
