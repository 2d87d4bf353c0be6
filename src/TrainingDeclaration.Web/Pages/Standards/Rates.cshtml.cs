using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>The exchange rates of the reader's authority: recorded by one person, checked by another.</summary>
public sealed class RatesModel(AppDbContext db, RateService rates, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    [BindProperty]
    public RateInput Input { get; set; } = new();

    /// <summary>The latest day first.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 0);

    /// <summary>Whether the reader may record.</summary>
    public bool Keeps => current.Required.May(Permission.KeepStandards);

    /// <summary>What can be chosen.</summary>
    public static IReadOnlyList<SelectListItem> Choices => [new("请选择", ""), .. Currencies.Foreign.Select(currency => new SelectListItem(currency.Option, currency.Code))];

    /// <summary>The order in which the page tells its errors.</summary>
    public static readonly IReadOnlyList<string> Order = ["Input.Currency", "Input.RateDate", "Input.Kind", "Input.Quote", "Input.Value", "Input.Source"];

    /// <summary>Whether the reader may check the rate: it is pending, and somebody else has recorded it (F-03).</summary>
    public bool Verifies(ExchangeRate rate) => rate.State == StandardState.Pending && rate.RecordedById != current.Required.Id && current.Required.May(Permission.VerifyStandards);

    /// <summary>Whether the reader may take the rate out of use.</summary>
    public bool Retires(ExchangeRate rate) => rate.State == StandardState.Pending || rate.State == StandardState.Verified && current.Required.May(Permission.VerifyStandards);

    /// <summary>Answers a page of the list.</summary>
    public Task OnGetAsync(int p, CancellationToken cancel) => LoadAsync(p, cancel);

    /// <summary>Records a rate.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Keeps)
        {
            return Forbid();
        }

        var entry = Input.Entry(ModelState);
        if (ModelState.IsValid) // a choice that could not be read must not become the usual one
        {
            var outcome = await rates.RecordAsync(current.Required, entry, cancel);
            if (outcome.Value is { } rate)
            {
                TempData["Done"] = $"已登记 {rate.Currency} {BeijingTime.LongDay(rate.RateDate)}{rate.Kind.Label()}，待财务岗位的同事核对。";
                return Redirect("/standards/rates");
            }

            ModelState.Add(outcome.Refusal!); // a refused outcome always has a refusal
        }
        else
        {
            foreach (var fault in entry.Faults(BeijingTime.DateOf(received.Value)))
            {
                ModelState.Add(fault);
            }
        }

        await LoadAsync(1, cancel);
        return Page();
    }

    /// <summary>Confirms that a rate is as published.</summary>
    public Task<IActionResult> OnPostVerifyAsync(Guid id, int? stamp, CancellationToken cancel) =>
        PressAsync(id, Permission.VerifyStandards, () => rates.VerifyAsync(current.Required, id, stamp, cancel), "汇率已核。", cancel);

    /// <summary>Takes a rate out of use.</summary>
    public Task<IActionResult> OnPostRetireAsync(Guid id, int? stamp, CancellationToken cancel) =>
        PressAsync(id, Permission.SeeStandards, () => rates.RetireAsync(current.Required, id, stamp, cancel), "汇率已停用。", cancel);

    private async Task<IActionResult> PressAsync(Guid id, Permission permission, Func<Task<Refusal?>> press, string done, CancellationToken cancel)
    {
        if (!await db.ExchangeRates.VisibleTo(current.Required).AnyAsync(r => r.Id == id, cancel))
        {
            return NotFound();
        }

        if (!current.Required.May(permission))
        {
            return Forbid();
        }

        if (await press() is { } refusal)
        {
            ModelState.Clear(); // the buttons carry the stamps that now hold
            ModelState.Add(refusal, prefix: "");
            await LoadAsync(1, cancel);
            return Page();
        }

        TempData["Done"] = done;
        return Redirect("/standards/rates");
    }

    private async Task LoadAsync(int number, CancellationToken cancel)
    {
        var all = db.ExchangeRates.AsNoTracking().VisibleTo(current.Required);
        Pager = new Pager(number, await all.CountAsync(cancel));
        Rates = await all.OrderByDescending(r => r.RateDate).ThenBy(r => r.Currency).ThenBy(r => r.Id).Skip(Pager.Skip).Take(Pager.PageSize).ToListAsync(cancel);
    }
}
