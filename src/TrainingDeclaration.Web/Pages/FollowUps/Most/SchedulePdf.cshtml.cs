using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>课表 as a PDF.</summary>
public sealed class SchedulePdfModel(OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : ContentFileModel(open, current, accessLog, received)
{
    /// <inheritdoc />
    protected override SectionKind Section => SectionKind.Schedule;

    /// <inheritdoc />
    protected override AccessKind Kind => AccessKind.Print;

    /// <inheritdoc />
    protected override Task<IActionResult> MakeAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Pdf(ScheduleSheet.Describe(Open.Content, Open.Context), "课表"));
}
