using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Review;

/// <summary>What the office decided last; what can still be undone has its button.</summary>
public sealed class RecentModel(RecentActs recent, CurrentUserAccessor current) : PageModel
{
    /// <summary>Whether what colleagues decided is left out.</summary>
    public bool OnlyMine { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<RecentAct> Rows { get; private set; } = [];

    /// <summary>Answers the office's latest acts, or the reader's own.</summary>
    public async Task OnGetAsync(bool mine, CancellationToken cancel)
    {
        OnlyMine = mine;
        Rows = await recent.ListAsync(current.Required, mine, cancel);
    }
}
