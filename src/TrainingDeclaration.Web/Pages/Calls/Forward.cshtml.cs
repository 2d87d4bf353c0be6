using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Calls;

/// <summary>The reader's own forwarding notice: cover, orientation and a date not later than the one above.</summary>
public sealed class ForwardModel(AppDbContext db, CallService calls, CurrentUserAccessor current) : PageModel
{
    /// <summary>What the page shows and posts.</summary>
    [BindProperty]
    public ForwardInput Input { get; set; } = new();

    /// <summary>The notice as the reader's office received it.</summary>
    public MergedNotice Above { get; private set; } = null!;

    /// <summary>The reader's own notice, stored or about to be.</summary>
    public ForwardingNotice Notice { get; private set; } = null!;

    /// <summary>Answers the notice as stored, or a new one with nothing but a title.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Input = ForwardInput.From(Notice);
        return Page();
    }

    /// <summary>Saves the notice; published, it reaches those below and tells them.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, bool publish, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Input.ApplyTo(Notice, ModelState);
        var refusal = ModelState.IsValid ? await calls.ForwardAsync(current.Required, Above.Call, Notice, Input.Revision, publish, cancel) : null;
        if (refusal is not null)
        {
            ModelState.AddInput(refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = publish ? "已发布转发，并通知了下级单位。" : Notice.PublishedAt is null ? "已保存，尚未发布。" : "已保存。";
        return Redirect($"/calls/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.MergedNoticeAsync(user, id, null, cancel) is not { } above)
        {
            return false;
        }

        Above = above;
        Notice = await db.ForwardingNotices.SingleOrDefaultAsync(n => n.CallId == id && n.OrganizationId == user.OrganizationId, cancel)
            ?? new ForwardingNotice { CallId = id, OrganizationId = user.OrganizationId, Title = $"转发《{above.Call.Title}》的通知" };
        return true;
    }
}
