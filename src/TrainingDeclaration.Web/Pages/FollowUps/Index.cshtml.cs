using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

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
    public IEnumerable<SelectListItem> Filters => new[] { (FollowUpFilter.All, "全部"), (FollowUpFilter.Mine, "材料待本单位办理"), (FollowUpFilter.Held, "待实施和实施中"), (FollowUpFilter.Serious, "重大情况未办结"), (FollowUpFilter.Uninvoiced, "收款票据未报"), (FollowUpFilter.Invoices, "票据待确认"), (FollowUpFilter.Closable, "可结项"), (FollowUpFilter.Overdue, "逾期未报") }
        .Select(filter => new SelectListItem(filter.Item2, filter.Item1.ToString(), filter.Item1 == (Show ?? FollowUpFilter.All)));

    /// <summary>When the class is held, as the plan knows it.</summary>
    public string? Period(FollowUpRow row) => row is { StartsOn: { } start, EndsOn: { } end }
        ? $"{BeijingTime.Day(start, BeijingTime.DateOf(received.Value).Year)}至{BeijingTime.Day(end, start.Year)}" : row.PeriodText;

    /// <summary>The address of another page of the same view.</summary>
    public string At(int start) => $"?q={Uri.EscapeDataString(Q ?? "")}&show={Show ?? FollowUpFilter.All}&start={Math.Max(0, start)}";

    /// <summary>The address of the same view as a spreadsheet.</summary>
    public string TableAddress => $"/followups?handler=Table&q={Uri.EscapeDataString(Q ?? "")}&show={Show ?? FollowUpFilter.All}";

    /// <summary>All classes of the view as a spreadsheet; amounts in 元.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel)
    {
        var (user, now) = (current.Required, received.Value);
        var rows = await db.AllFollowUpsAsync(user, Show ?? FollowUpFilter.All, TextRules.Clean(Q), TableFile.Most, now, cancel);
        return this.Table(
            "培训班", rows, now, new("计划编号", 14, r => r.PlanNumber), new(user.Words.Title, 40, r => r.Title), new(user.Words.Unit, 30, r => r.UnitName),
            new(user.Words.Department, 24, r => r.DepartmentName), new("开班日期", 12, r => r.StartsOn), new("结束日期", 12, r => r.EndsOn), new("办班时间", 20, r => r.PeriodText),
            new("阶段", 14, r => r.Status.Label(user.Words)), new("执行材料", 14, r => r.Execution?.Label()), new("培训总结", 14, r => r.Summary?.Label()), new("核销材料", 14, r => r.Settlement?.Label(DossierKind.Settlement)),
            new("报送期限", 20, r => r.DueAt is { } due ? BeijingTime.LongDeadline(due) : null), new("核定人数", 10, r => r.GrantedPersons), new("核定天数", 10, r => r.GrantedDays),
            new("核定经费（元）", 16, r => InYuan(r.GrantedFen)), new("资助额度（元）", 16, r => InYuan(r.FundedFen)));
    }

    /// <summary>Answers one page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Start = Math.Max(0, Start);
        (Rows, Total) = await db.FollowUpsAsync(current.Required, Show ?? FollowUpFilter.All, TextRules.Clean(Q), Start, received.Value, cancel);
    }

    private static object? InYuan(long? fen) => fen is { } value ? new Yuan(value) : null;
}
