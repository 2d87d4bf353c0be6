using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>One person: seats, link, suspension, sessions.</summary>
public sealed class PersonModel(AppDbContext db, PeopleService people, CurrentUserAccessor current) : PageModel
{
    /// <summary>Account name in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Account { get; set; } = "";

    /// <summary>The person.</summary>
    public PersonRow Person { get; private set; } = null!; // set before the page is shown

    /// <summary>Seats that the reader may grant and take away.</summary>
    public IReadOnlyList<SeatKind> Grantable => GrantRules.Grantable(current.Required, Person.OrganizationId, Person.Path, Person.Office);

    /// <summary>Seats worth a row: what there is in such an organization.</summary>
    public IEnumerable<SeatKind> SeatKinds => Enum.GetValues<SeatKind>()
        .Where(seat => Person.Office == Office.Authority || seat <= SeatKind.Keeper || Person.Seats.Contains(seat));

    /// <summary>Whether the reader may suspend and invite.</summary>
    public bool MayKeep => GrantRules.MayKeep(current.Required, Person.OrganizationId);

    /// <summary>Whether it is the reader's own account.</summary>
    public bool IsSelf => Person.Account == current.Required.Account;

    /// <summary>Shows the person; 404 when not kept by the reader.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Grants or takes away a seat.</summary>
    public async Task<IActionResult> OnPostSeatAsync(SeatKind seat, bool granted, CancellationToken cancel) =>
        await AnswerAsync(await people.SetSeatAsync(current.Required, Account, seat, granted, cancel), granted ? $"已授予{seat.Label()}岗位。" : $"已撤销{seat.Label()}岗位。", cancel);

    /// <summary>Suspends or restores.</summary>
    public async Task<IActionResult> OnPostSuspendAsync(bool suspended, CancellationToken cancel) => await AnswerAsync(
        await people.SetSuspendedAsync(current.Required, Account, suspended, cancel), suspended ? "账号已停用，登录立即失效。" : "账号已恢复。", cancel);

    /// <summary>Ends all sessions.</summary>
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel) =>
        await AnswerAsync(await people.EndSessionsAsync(current.Required, Account, cancel), "全部会话已结束。", cancel);

    /// <summary>Issues a new activation link.</summary>
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        var outcome = await people.IssueActivationAsync(current.Required, Account, cancel);
        TempData["Token"] = outcome.Value?.Token;
        return await AnswerAsync(outcome.Refusal, "已生成新的激活链接，旧链接和现有登录已失效。", cancel);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, string done, CancellationToken cancel)
    {
        if (refusal is not null)
        {
            ModelState.Add(refusal);
            return await ShowAsync(cancel);
        }

        TempData["Done"] = done;
        return LocalRedirect($"/users/{Account}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var name = TextRules.Account(Account).ToUpperInvariant();
        Person = (await db.Users.KeptBy(current.Required).Where(u => u.NormalizedUserName == name).AsRows(db).SingleOrDefaultAsync(cancel))!;
        return Person is null ? NotFound() : Page();
    }
}
