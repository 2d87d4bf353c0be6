using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Statistics;

/// <summary>Statistics of one call, chosen by the address; the latest without it.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>The call that the address names; null = the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Call { get; set; }

    /// <summary>The published calls, the latest first.</summary>
    public IReadOnlyList<Call> Calls { get; private set; } = [];

    /// <summary>The call that is shown; null when there is none at all.</summary>
    public Call? Chosen { get; private set; }

    public IReadOnlyList<Statistic> Statistics { get; private set; } = [];

    /// <summary>How far a declaration has to have come to be counted.</summary>
    public string Counted => current.Required.Office == Office.Authority ? $"已上报到{current.Required.Words.Authority}" : "已报送到本级";

    /// <summary>What is missing where there is nothing to count.</summary>
    public string NothingText => Chosen is null ? $"还没有发布的{current.Required.Words.Call}。"
        : current.Required.Office == Office.Authority ? $"还没有上报到{current.Required.Words.Authority}的申报。" : "还没有报送到本级的申报。";

    /// <summary>The list that holds exactly what a bar counts.</summary>
    public string Rows(Bar bar) => $"/declarations?call={Chosen!.Id}&stage={StatisticsQueries.CountedFrom(current.Required)}&{bar.Query}"; // only bars of a chosen call are drawn

    /// <summary>Answers the statistics; 404 for a call that is not published or not visible.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Calls = await db.Calls.AsNoTracking().VisibleTo(current.Required, db).Where(c => c.PublishedAt != null).OrderByDescending(c => c.PublishedAt).ToListAsync(cancel);
        Chosen = Calls.FirstOrDefault(c => Call is null || c.Id == Call);
        if (Chosen is null && Call is not null)
        {
            return NotFound();
        }

        Statistics = Chosen is null ? [] : await db.StatisticsAsync(current.Required, Chosen.Id, cancel);
        return Page();
    }
}
