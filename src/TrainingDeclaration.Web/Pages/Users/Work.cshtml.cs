using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>What a person has under way, and who acts in the person's seats.</summary>
public sealed class WorkModel(AppDbContext db, DeputyService deputies, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The account name in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Account { get; set; } = "";

    public User Person { get; private set; } = null!; // set before the page is shown

    /// <summary>That there is something under way, never what is in it.</summary>
    public IReadOnlyList<HeldWork> Work { get; private set; } = [];

    /// <summary>The latest appointment first.</summary>
    public IReadOnlyList<DeputyLine> Deputies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>What was posted last; null on the first showing.</summary>
    public DeputyInput? Typed { get; private set; }

    /// <summary>The seats that somebody else can act in.</summary>
    public IReadOnlyList<SeatKind> Seats => DeputyService.SeatsOf(Person);

    /// <summary>Who may act for the person; nobody is chosen beforehand.</summary>
    public List<SelectListItem> DeputyChoices => [new("请选择", ""), .. Colleagues];

    public List<SelectListItem> SeatChoices => [.. Seats.Select(seat => new SelectListItem(seat.Label(), seat.ToString()))];

    /// <summary>How it came to its end; null while it can still be ended.</summary>
    public string? EndOf(DeputyLine line) => line.IsEnded ? "已结束" : line.Until < BeijingTime.DateOf(received.Value) ? "已到期" : null;

    /// <summary>Answers the page; 404 for people whom the reader does not keep.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    /// <summary>Appoints a deputy for the days named, both of them included, Beijing.</summary>
    public async Task<IActionResult> OnPostAsync(DeputyInput input, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Typed = input;
        var (from, until) = (ModelState.ReadDay(input.From, "from"), ModelState.ReadDay(input.Until, "until"));
        _ = Enum.TryParse<SeatKind>(input.Seat, out var seat);
        var refusal = ModelState.IsValid ? await deputies.AppointAsync(current.Required, Person, input.Deputy, seat, from, until, input.Reason, cancel) : null;
        return Answer(refusal, "代理已指定，从开始那天起自动生效，到期自动收回。");
    }

    /// <summary>Ends an appointment at once.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(cancel) ? Answer(await deputies.EndAsync(current.Required, Person, id, cancel), "代理已结束。") : NotFound();

    private ActionResult Answer(Refusal? refusal, string done)
    {
        if (refusal is not null)
        {
            ModelState.Add(refusal, prefix: "");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = done;
        return LocalRedirect($"/users/{Account}/work");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var name = TextRules.Account(Account).ToUpperInvariant();
        if (await db.Users.AsNoTracking().Include(u => u.Seats).KeptBy(current.Required).SingleOrDefaultAsync(u => u.NormalizedUserName == name, cancel) is not { } person)
        {
            return false;
        }

        Person = person;
        Work = await db.HeldByAsync(current.Required, person.Id, cancel);
        Deputies = await deputies.LinesAsync(person, cancel);
        Colleagues = [.. (await deputies.CandidatesAsync(person, cancel)).Select(u => new SelectListItem(u.DisplayName, u.UserName))];
        return true;
    }
}
