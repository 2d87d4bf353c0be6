using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>Gives extensions to those below and lists what was given.</summary>
public sealed class ExtensionsModel(AppDbContext db, CallService calls, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    public MergedNotice Notice { get; private set; } = null!;

    /// <summary>The organizations that the reader may give time to.</summary>
    public IReadOnlyList<SelectListItem> Below { get; private set; } = [];

    /// <summary>The declarations that others hold below the reader, after the choice of all of them.</summary>
    public IReadOnlyList<SelectListItem> Declarations { get; private set; } = [];

    /// <summary>How far the giver may go; nothing binds an authority.</summary>
    public string Bound => current.Required.Office != Office.Authority && Notice.Date.At is { } at
        ? $"约束本单位的日期是 {received.Deadline(at)}（北京时间），延期不能晚于它。" : "";

    /// <summary>Extensions under this call that the reader may know of.</summary>
    public IReadOnlyList<ExtensionLine> Given { get; private set; } = [];

    /// <summary>Answers the extensions and the form; 404 for whoever gives none, and before the call is published.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Gives the time and tells the organization; the day counts until 24:00 Beijing time.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid organization, Guid? declaration, string? until, string? reason, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var day = ModelState.ReadDay(until, "until");
        var refusal = ModelState.IsValid
            ? await calls.ExtendAsync(current.Required, Notice.Call, organization, declaration, day, TextRules.Clean(reason), cancel) : null;
        if (refusal is not null)
        {
            ModelState.Add(refusal, prefix: "");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = "已同意延期，并通知了该单位。";
        return Redirect($"/calls/{id}/extensions");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var user = current.Required;
        var notice = user.May(Permission.ForwardCalls) || user.May(Permission.ManageCalls) ? await db.MergedNoticeAsync(user, id, null, cancel) : null;
        if (notice?.Call.PublishedAt is null)
        {
            return false;
        }

        Notice = notice;
        Given = await db.ExtensionsAsync(user, id, cancel);
        var below = await db.Organizations.AsNoTracking()
            .Where(o => o.Path.StartsWith(user.Path) && o.Id != user.OrganizationId && !o.IsRetired && (user.Office != Office.Authority || o.ParentId == user.OrganizationId))
            .OrderByDescending(o => o.Office).ThenBy(o => o.SortKey).Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        Below = [.. below.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        var declarations = await db.Declarations.AsNoTracking().VisibleTo(user).Where(d => d.CallId == id && d.HolderId != null && d.HolderId != user.OrganizationId)
            .OrderBy(d => d.Number).Select(d => new { d.Id, d.Number, d.Title, Unit = d.Unit.Name }).ToListAsync(cancel);
        Declarations = [new SelectListItem("该单位的全部申报", ""), .. declarations.Select(d => new SelectListItem($"{d.Number}　{d.Unit}　{d.Title}", d.Id.ToString()))];
        return true;
    }
}
