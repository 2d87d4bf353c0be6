using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Messages;

/// <summary>The messages of the reader's office, latest first.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, Shell shell, ReceiveInstant received) : PageModel
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 30;

    /// <summary>How many are left out before the first that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Start { get; set; }

    /// <summary>How many there are on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>Until when the reader has read, UTC; null = nothing yet.</summary>
    public DateTimeOffset? ReadUntil { get; private set; }

    public IReadOnlyList<Message> Rows { get; private set; } = [];

    /// <summary>How many of all are unread.</summary>
    public int Unread { get; private set; }

    /// <summary>As stored, or as typed and refused.</summary>
    public MailSettings Mail { get; private set; } = null!;

    /// <summary>How mails are sent, as entries of a choice.</summary>
    public static SelectListItem[] MailChoices =>
        [new($"每天 {DailyMail.Hour} 时一封，列出前一天的消息", "False"), new("每件事立即发一封", "True")];

    /// <summary>Number of the last line of the page.</summary>
    public int End => Start + Rows.Count;

    /// <summary>Where the page before begins; null on the first.</summary>
    public int? Before => Start > 0 ? Math.Max(0, Start - PageSize) : null;

    /// <summary>Whether the reader has not read it.</summary>
    public bool IsUnread(Message message) => ReadUntil is not { } until || message.LeavesAt > until;

    /// <summary>Answers one page of messages; looking marks nothing as read.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Start = Math.Max(0, Start);
        var visible = db.Messages.AsNoTracking().VisibleTo(current.Required, received.Value);
        ReadUntil = current.Marks is { } marks ? marks.ReadUntil : await db.ReadUntilAsync(current.Required, cancel);
        Total = await visible.CountAsync(cancel);
        await shell.LoadAsync(cancel);
        Unread = shell.Unread;
        Mail ??= await db.MailSettingsAsync(current.Required, cancel);
        Rows = await visible.OrderByDescending(m => m.LeavesAt).ThenByDescending(m => m.Id).Skip(Start).Take(PageSize).ToListAsync(cancel);
    }

    /// <summary>Marks everything as read that had come when the request was received.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await db.MarkReadAsync(current.Required, received.Value, cancel);
        TempData["Done"] = "已全部标为已读。";
        return Redirect("/messages");
    }

    /// <summary>Saves where mails go and how often; an empty address ends them.</summary>
    public async Task<IActionResult> OnPostMailAsync(string? email, bool atOnce, CancellationToken cancel)
    {
        Mail = new MailSettings(email, atOnce);
        if (await db.SetMailAsync(current.Required, Mail, cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Done"] = string.IsNullOrWhiteSpace(email) ? "不再给您发邮件，消息只在系统内显示。" : "已保存，从下一条消息起照此发邮件。";
        return Redirect("/messages");
    }
}
