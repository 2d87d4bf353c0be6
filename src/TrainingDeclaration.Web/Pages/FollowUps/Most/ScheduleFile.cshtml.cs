using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>课表 as a spreadsheet, which the import takes back.</summary>
public sealed class ScheduleFileModel(OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : ContentFileModel(open, current, accessLog, received)
{
    /// <inheritdoc />
    protected override SectionKind Section => SectionKind.Schedule;

    /// <inheritdoc />
    protected override AccessKind Kind => AccessKind.Download;

    /// <inheritdoc />
    protected override Task<IActionResult> MakeAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Table(ScheduleTable.Write(Open.Content, Open.Context, Made), "课表"));
}
