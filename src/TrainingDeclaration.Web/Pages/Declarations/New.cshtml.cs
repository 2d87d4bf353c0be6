using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>A new draft: which call, which route, blank or with the texts of an earlier form.</summary>
public sealed class NewModel(AppDbContext db, DeclarationService declarations, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>A call that a unit may answer, with the routes along which it came and the date that binds.</summary>
    public sealed record Choice(Call Call, IReadOnlyList<Core.Record.Calls.Route> Routes, BindingDate Due, bool IsOpen);

    /// <summary>The call to answer; the first open one when nothing is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Call { get; set; }

    /// <summary>Key of the declaration whose texts are copied; empty = none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Copy { get; set; }

    /// <summary>The route to take; null where there is only one.</summary>
    [BindProperty]
    public Guid? Route { get; set; }

    /// <summary>The calls that reached the unit, the latest first, open or over.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>What the unit saved last, at most twenty.</summary>
    public IReadOnlyList<DeclarationRow> Earlier { get; private set; } = [];

    /// <summary>The calls that are open, each with its date as it is told.</summary>
    public IReadOnlyList<SelectListItem> OpenCalls => [.. Choices.Where(choice => choice.IsOpen).Select(choice => new SelectListItem(
        $"{choice.Call.Title}　{(choice.Due.At is { } at ? received.Deadline(at) + "（北京时间）截止" : "截止时间未定")}", choice.Call.Id.ToString()))];

    /// <summary>The routes of all the calls, each once.</summary>
    public IReadOnlyList<SelectListItem> Routes =>
        [.. Choices.SelectMany(choice => choice.Routes).DistinctBy(route => route.Id).Select(route => new SelectListItem(route.Label, route.Id.ToString()))];

    /// <summary>What the texts can be copied from.</summary>
    public IReadOnlyList<SelectListItem> Sources =>
        [new("不复制，从空白表开始", ""), .. Earlier.Select(row => new SelectListItem($"{row.Year}年　{row.TitleText}", row.Key))];

    /// <summary>Key of the scheme that the reader's tree runs.</summary>
    public string? Scheme => current.Required.Scheme;

    /// <summary>Answers the choice of call, route and texts.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Makes the draft and leads to its form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Outcome<Declaration> outcome = Call is { } call
            ? await declarations.CreateAsync(current.Required, call, Route, string.IsNullOrEmpty(Copy) ? null : Copy, cancel)
            : new Refusal($"请选择{current.Required.Words.Call}。", "call");
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            await LoadAsync(cancel);
            return Page();
        }

        return Redirect($"/declarations/{outcome.Value!.Key}/edit");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var choices = new List<Choice>();
        foreach (var call in await db.Calls.AsNoTracking().VisibleTo(user, db).OrderByDescending(c => c.PublishedAt).ToListAsync(cancel))
        {
            var routes = await db.ForwardedRoutesAsync(call.Id, user.OrganizationId, cancel);
            if (routes.Count > 0)
            {
                var (_, due) = await db.DateForAsync(call, user.Office, user.OrganizationId, routes[0].Department.Id, routes[0].Bureau?.Id, cancel);
                choices.Add(new Choice(call, routes, due, DeadlineLadder.IsInTime(received.Value, due.At)));
            }
        }

        Choices = choices;
        Call ??= choices.FirstOrDefault(choice => choice.IsOpen)?.Call.Id;
        Earlier = await db.Declarations.VisibleTo(user).OrderByDescending(d => d.SavedAt).Take(20).RowsAsync(db, user, cancel);
    }
}
