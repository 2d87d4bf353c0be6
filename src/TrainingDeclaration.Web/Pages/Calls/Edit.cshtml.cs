using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>Writes a call, new or stored. Once it is published and answered only its dates can be moved.</summary>
public sealed class EditModel(AppDbContext db, CallService calls, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>What the page shows and posts.</summary>
    [BindProperty]
    public CallInput Input { get; set; } = new();

    public Call Call { get; private set; } = null!;

    /// <summary>Whether the address names no stored call.</summary>
    public bool IsNew => RouteData.Values["id"] is null;

    /// <summary>Whether somebody has answered the published call, so that only dates can be moved.</summary>
    public bool IsFixed { get; private set; }

    /// <summary>The organizations right below the authority that the call can be addressed to.</summary>
    public IReadOnlyList<Organization> Departments { get; private set; } = [];

    public Scheme Scheme => SchemeCatalog.Of(Call.Scheme);

    /// <summary>What the scheme lets a call set, with what is typed, as the page groups it.</summary>
    public IEnumerable<(Limit Limit, string? Text)> Dates => Limits(limit => limit.Kind == LimitKind.Day);

    /// <summary>Numbers and amounts.</summary>
    public IEnumerable<(Limit Limit, string? Text)> Numbers => Limits(limit => limit.Kind is LimitKind.Number or LimitKind.Amount);

    /// <summary>Switches that are no gates.</summary>
    public IEnumerable<(Limit Limit, string? Text)> Switches => Limits(limit => limit.Kind == LimitKind.Switch && !limit.IsGate);

    /// <summary>What waits for a seal.</summary>
    public IEnumerable<(Limit Limit, string? Text)> Gates => Limits(limit => limit.IsGate);

    /// <summary>Whether an act of the scheme asks for points to be ticked.</summary>
    public bool AsksCheckPoints => Scheme.Workflow.Rows.Any(row => row.Needs.Contains(Need.CheckList));

    /// <summary>What can still be changed of a published call; null for a draft.</summary>
    public string? Standing =>
        IsFixed ? "已有单位开始申报，正文和限额不能再改，只能移动日期。下级单位自己定的日期不会自动改动，保存后会列出晚于本函的日期。"
        : Call.PublishedAt is not null ? "已发布。第一份申报产生之前还可以修改正文和限额；之后只能移动日期。" : null;

    /// <summary>The instant that the stored date means.</summary>
    public string DueSaid => Call.DueAt is { } at
        ? $"即 {received.Deadline(at)}（北京时间）截止，服务器在此之前收到为准。" : "未定日期时，报送和上报不受时间限制。";

    /// <summary>The way back: the list, and the call where it is stored.</summary>
    public IReadOnlyList<Crumb> Crumbs =>
    [
        new(current.Required.Words.CallNotice, "/calls"),
        .. IsNew ? Array.Empty<Crumb>() : [new(Call.Title, $"/calls/{Call.Id}")],
    ];

    /// <summary>The disclosure attributes to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Disclosures { get; } =
        [.. Enum.GetValues<Disclosure>().Select(value => new SelectListItem(value.Label(), value.ToString()))];

    /// <summary>Answers the form; that of a new call with the usual title, limits and 审核要点.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, BeijingTime.DateOf(received.Value).Year, cancel))
        {
            return NotFound();
        }

        Input = CallInput.From(Call);
        return Page();
    }

    /// <summary>Saves what may still be changed; what cannot be read comes back as typed.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, Input.Year, cancel))
        {
            return NotFound();
        }

        Input.ApplyDates(Call, ModelState);
        if (Input.HoldsTexts)
        {
            Input.ApplyTexts(Call, [.. Departments.Select(d => d.Id)], ModelState);
        }

        var refusal = ModelState.IsValid ? await calls.SaveAsync(current.Required, Call, Input.Revision, cancel) : null;
        if (refusal is not null)
        {
            ModelState.AddInput(refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = Call.PublishedAt is null ? "已保存，尚未发布。" : "已保存。";
        return Redirect($"/calls/{Call.Id}");
    }

    private IEnumerable<(Limit Limit, string? Text)> Limits(Func<Limit, bool> which) =>
        Scheme.Limits.Where(which).Select(limit => (limit, Input.Limits.GetValueOrDefault(limit.Key)));

    private async Task<bool> LoadAsync(Guid? id, int year, CancellationToken cancel)
    {
        var user = current.Required;
        var call = id is null ? await db.NewCallAsync(user, SchemeCatalog.Run(user.Scheme).Key, year, cancel)
            : await db.Calls.VisibleTo(user, db).Include(c => c.Addressees).SingleOrDefaultAsync(c => c.Id == id, cancel);
        var addressed = user.Profile.HasDepartments ? Office.Department : Office.Unit;
        Departments = await db.Organizations.AsNoTracking().Where(o => o.ParentId == user.OrganizationId && o.Office == addressed && !o.IsRetired)
            .OrderBy(o => o.SortKey).ToListAsync(cancel);
        (Call, IsFixed) = (call!, call?.PublishedAt is not null && await db.IsAnsweredAsync(call.Id, cancel)); // null leads to 404
        return call is not null;
    }
}
