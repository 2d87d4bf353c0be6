using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>Import of a schedule; what a colleague saved after the look is shown, never overwritten unseen.</summary>
public sealed class ScheduleImportModel(OpenDossier open, ScheduleImport import, SectionService sections, CurrentUserAccessor current) : ImportModel<ScheduleLine>(open)
{
    /// <inheritdoc />
    public override string Back => $"/followups/{Open.Declaration.Key}/schedule";

    /// <summary>The revision of the schedule that the page shows.</summary>
    public int Revision { get; private set; }

    /// <summary>Where a colleague saved something else in between; empty if nobody did.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <inheritdoc />
    protected override string Noun => "培训日程";

    /// <inheritdoc />
    protected override byte[] Template => ScheduleImport.Template();

    /// <summary>What a row's session is called, as far as it is known.</summary>
    public static string When(ScheduleLine line) => string.Join(' ', new[]
    {
        line.Session.Date is { } day ? BeijingTime.Day(day, day.Year) : null, ExecutionFields.Hours(line.Session) is { Length: > 0 } hours ? hours : null, line.Session.Group,
    }.OfType<string>());

    /// <inheritdoc />
    protected override async Task<IActionResult?> RefuseAsync(string key, CancellationToken cancel)
    {
        if (!await Open.LoadAsync(current.Required, key, cancel) || !Open.IsOwn)
        {
            return NotFound();
        }

        if (!Open.MayEdit)
        {
            return Redirect($"/followups/{key}");
        }

        Revision = await sections.RevisionAsync(Open.Dossier, SectionKind.Schedule, cancel);
        return null;
    }

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<ScheduleLine>>> LookAsync(byte[] file, CancellationToken cancel) =>
        import.CheckAsync(current.Required, Open.Content, file, cancel);

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<ScheduleLine>>> LookAgainAsync(Guid kept, CancellationToken cancel) =>
        import.CheckAgainAsync(current.Required, Open.Content, kept, cancel);

    /// <inheritdoc />
    protected override async Task<Outcome<string?>> ApplyAsync(Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        var seen = int.TryParse(Request.Form["revision"], out var posted) ? posted : -1;
        var outcome = await import.ApplyAsync(current.Required, Open.Declaration, Open.Content, kept, seen, skipsWrong, cancel);
        if (outcome is { Refusal: null, Value: null } && await Open.LoadAsync(current.Required, Open.Declaration.Key, cancel)
            && await import.ResultAsync(current.Required, Open.Content, kept, cancel) is { } mine)
        {
            Conflicts = Open.Conflicts(SectionKind.Schedule, mine);
            ModelState.AddModelError("", "同事刚刚也保存了日程，没有导入。文件仍在，下面已按现在的日程重新检查，请核对后再按“导入”。");
        }

        return outcome.Refusal is { } refusal ? refusal
            : outcome.Value is var (added, changed) ? $"日程已导入：新增 {added} 次课，更新 {changed} 次课。" : (string?)null;
    }
}
