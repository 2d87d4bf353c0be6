using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>What is done with a whole call: report to the ministry, and that list as a spreadsheet.</summary>
public sealed class CallModel(AppDbContext db, MeritService merit, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The address has no page of its own: redirects to the list of calls.</summary>
    public IActionResult OnGet() => Redirect("/merit");

    /// <summary>Answers what was issued and goes to the ministry, as a spreadsheet, amounts in 万元.</summary>
    public async Task<IActionResult> OnGetMinistryAsync(Guid call, CancellationToken cancel) =>
        await db.BoardsAsync(current.Required, call, cancel) is not { } boards ? NotFound() : this.Table(
            "报人社部项目",
            boards.Where(board => board.Category.Support == SupportKind.SubsidyOnSelection).SelectMany(board => board.Rows).Where(row => StatusFacts.Issued.Contains(row.Status)),
            received.Value,
            new("序号", 8, row => row.Place), new("研修项目名称", 44, row => row.Title), new("承办单位", 34, row => row.UnitName), new("申报编号", 18, row => row.Number),
            new("人次", 8, row => row.Persons), new("天数", 8, row => row.Days), new("状态", 14, row => row.Status.Label(current.Required.Words)), new("补助（万元）", 14, row => Money.InWan(row.GrantedFen)));

    /// <summary>Reports everything issued to the ministry and freezes the list, or says what is in the way.</summary>
    public async Task<IActionResult> OnPostSendAsync(Guid call, CancellationToken cancel)
    {
        var user = current.Required;
        if (!user.May(Permission.KeepMerit))
        {
            return Forbid();
        }

        if (await db.Calls.VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == call, cancel) is not { } found)
        {
            return NotFound();
        }

        var refusal = await merit.SendToMinistryAsync(user, found, cancel);
        TempData["Done"] = refusal is null ? "已报人社部，汇总表已生成查验码。" : string.Join(' ', refusal.Details.Select(d => d.Message).Prepend(refusal.Message));
        return Redirect("/merit");
    }
}
