using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Cockpit;
using TrainingDeclaration.Core.Record.Messages;
using TrainingDeclaration.Web.Setup;

namespace TrainingDeclaration.Web.Pages.Operations;

/// <summary>Health, version and jobs, for the system administrator.</summary>
public sealed class IndexModel(HealthCheckService health, Site site, AppDbContext db, SmtpOptions smtp, OutboxSignal outbox, ReceiveInstant received) : PageModel
{
    /// <summary>What the checks say now.</summary>
    public HealthReport Report { get; private set; } = null!; // set before the page is shown

    /// <summary>Which database.</summary>
    public string Provider => site.Provider == Database.Postgres ? "PostgreSQL" : "SQLite";

    /// <summary>Whether mails can leave at all.</summary>
    public bool HasMailServer => smtp.Host is not null;

    /// <summary>Mails that wait to be sent.</summary>
    public int Waiting { get; private set; }

    /// <summary>Those that failed.</summary>
    public IReadOnlyList<FailedMail> Failed { get; private set; } = [];

    /// <summary>What the nightly check of the money has found, the latest first.</summary>
    public IReadOnlyList<Reminder> Broken { get; private set; } = [];

    /// <summary>How many mails wait and failed, and why none leaves where no server is set.</summary>
    public string MailText => $"待发 {Waiting} 封，其中发送失败 {Failed.Count}{(Failed.Count == OutboxQueries.MostListed ? "+" : "")} 封"
        + (HasMailServer ? "" : "；未配置邮件服务器，邮件留存待发");

    /// <summary>Runs the checks.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Report = await health.CheckHealthAsync(cancel);
        Broken = await db.Reminders.AsNoTracking().Where(r => r.Kind == ReminderKind.Money).OrderByDescending(r => r.SentAt).Take(OutboxQueries.MostListed).ToListAsync(cancel);
        (Waiting, Failed) = (await db.WaitingMailsAsync(cancel), await db.FailedMailsAsync(cancel));
    }

    /// <summary>Makes every failed mail due now.</summary>
    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancel)
    {
        TempData["Done"] = $"{await db.RetryMailsAsync(received.Value, cancel)} 封邮件将立即重试。";
        outbox.Wake();
        return Redirect("/system");
    }
}
