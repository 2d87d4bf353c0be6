using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>Import of a roster, once the trainees have agreed.</summary>
public sealed class TraineeImportModel(OpenDossier open, RosterImport import, CurrentUserAccessor current) : ImportModel<RosterLine>(open)
{
    /// <inheritdoc />
    public override string Back => $"/followups/{Open.Declaration.Key}/trainees";

    /// <summary>Whether the call asks for identity numbers.</summary>
    public bool TakesIds => Open.Facts.Context.Call.Has(FollowUpLimits.TraineeIds);

    /// <inheritdoc />
    protected override string Noun => "学员名单";

    /// <inheritdoc />
    protected override byte[] Template => RosterReader.Template(TakesIds);

    /// <inheritdoc />
    protected override async Task<IActionResult?> RefuseAsync(string key, CancellationToken cancel)
    {
        if (!await Open.LoadAsync(current.Required, key, cancel) || !Open.IsOwn || !current.Required.May(Permission.SeeTrainees))
        {
            return NotFound();
        }

        if (Open.MayEdit && Open.Content.Section<Roster>(SectionKind.Trainees).HasConsent)
        {
            return null;
        }

        TempData["Refused"] = Open.MayEdit ? "请先阅读个人信息告知，并勾选“已告知学员并取得同意”。" : "材料现在不由本单位填写，不能导入。";
        return Redirect(Back);
    }

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<RosterLine>>> LookAsync(byte[] file, CancellationToken cancel) =>
        import.CheckAsync(current.Required, Open.Declaration, file, cancel);

    /// <inheritdoc />
    protected override Task<Outcome<ImportCheck<RosterLine>>> LookAgainAsync(Guid kept, CancellationToken cancel) =>
        import.CheckAgainAsync(current.Required, Open.Declaration, kept, cancel);

    /// <inheritdoc />
    protected override async Task<Outcome<string?>> ApplyAsync(Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        var outcome = await import.ApplyAsync(current.Required, Open.Declaration, kept, skipsWrong, cancel);
        return outcome.Refusal is { } refusal ? refusal : $"名单已导入：新增 {outcome.Value.Added} 人，更新 {outcome.Value.Changed} 人。";
    }
}
