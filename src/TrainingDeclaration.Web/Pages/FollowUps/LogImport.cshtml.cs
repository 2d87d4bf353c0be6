using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>Import of the list of a meeting platform into a day of the log.</summary>
public sealed class LogImportModel(AppDbContext db, OpenDossier open, OnlineImport import, CurrentUserAccessor current, ReceiveInstant received) : ImportModel<OnlineLine>(open)
{
    private OnlineDay? day;

    /// <summary>The day.</summary>
    public PlannedDay Day => day!.Day; // refused without one

    /// <inheritdoc />
    public override string Back => $"/followups/{Open.Declaration.Key}/log/{Day.Date:yyyy-MM-dd}";

    /// <inheritdoc />
    protected override string Noun => "平台名单";

    /// <inheritdoc />
    protected override byte[] Template => OnlineImport.Template();

    /// <inheritdoc />
    protected override async Task<IActionResult?> RefuseAsync(string key, CancellationToken cancel)
    {
        if (DayPosts.Day(RouteData.Values["date"] as string) is not { } date || !await Open.LoadAsync(current.Required, key, cancel) || !Open.IsOwn
            || Open.Record is not { } record || record.Planned.FirstOrDefault(one => one.Date == date) is not { } planned)
        {
            return NotFound();
        }

        if (!Open.MayKeepLog || date > BeijingTime.DateOf(received.Value))
        {
            return Redirect($"/followups/{key}/log");
        }

        day = new OnlineDay(planned, await db.AdmittedAsync(current.Required, Open.Declaration, cancel), LogEntry.Of(record.Days.GetValueOrDefault(date)));
        return null;
    }

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<OnlineLine>>> LookAsync(byte[] file, CancellationToken cancel) => import.CheckAsync(current.Required, day!, file, cancel);

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<OnlineLine>>> LookAgainAsync(Guid kept, CancellationToken cancel) => import.CheckAgainAsync(current.Required, day!, kept, cancel);

    /// <inheritdoc />
    protected override async Task<Outcome<string?>> ApplyAsync(Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        var outcome = await import.ApplyAsync(current.Required, Open.Declaration, day!, kept, skipsWrong, cancel);
        return outcome.Refusal is { } refusal ? refusal : $"已按平台名单把 {outcome.Value} 名学员登记为到，其余请人工登记。";
    }
}
