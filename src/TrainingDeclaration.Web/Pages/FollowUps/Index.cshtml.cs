using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The classes whose plan was issued, as far as the reader may see them; the address is the view.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>Part of a title, unit or plan number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which of them; null = all.</summary>
    [BindProperty(SupportsGet = true)]
    public FollowUpFilter? Show { get; set; }

    /// <summary>How many are left out before the first that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Start { get; set; }

    public IReadOnlyList<FollowUpRow> Rows { get; private set; } = [];

    /// <summary>How many there are; one more than are counted stands for everything beyond.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the address asks for less than everything.</summary>
    public bool IsNarrow => TextRules.Clean(Q) is not null || Show is not null and not FollowUpFilter.All;

    /// <summary>The filters to choose from.</summary>
    public IEnumerable<SelectListItem> Filters => new[] { (FollowUpFilter.All, "全部"), (FollowUpFilter.Mine, "待本单位办理"), (FollowUpFilter.Overdue, "逾期未报") }
        .Select(filter => new SelectListItem(filter.Item2, filter.Item1.ToString(), filter.Item1 == (Show ?? FollowUpFilter.All)));

    /// <summary>When the class is held, as the plan knows it.</summary>
    public string? Period(FollowUpRow row) => row is { StartsOn: { } start, EndsOn: { } end }
        ? $"{BeijingTime.Day(start, BeijingTime.DateOf(received.Value).Year)}至{BeijingTime.Day(end, start.Year)}" : row.PeriodText;

    /// <summary>The address of another page of the same view.</summary>
    public string At(int start) => $"?q={Uri.EscapeDataString(Q ?? "")}&show={Show ?? FollowUpFilter.All}&start={Math.Max(0, start)}";

    /// <summary>Answers one page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Start = Math.Max(0, Start);
        (Rows, Total) = await db.FollowUpsAsync(current.Required, Show ?? FollowUpFilter.All, TextRules.Clean(Q), Start, received.Value, cancel);
    }
}
