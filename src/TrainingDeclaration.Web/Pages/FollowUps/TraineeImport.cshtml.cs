using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>Import of a roster in two steps: look, then apply. Only for the unit, while it types.</summary>
public sealed class TraineeImportModel(OpenDossier open, RosterImport import, CurrentUserAccessor current) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>What the file would do; null before one was looked at.</summary>
    public RosterCheck? Check { get; private set; }

    /// <summary>Whether the call asks for identity numbers.</summary>
    public bool TakesIds => open.Facts.Context.Call.Has(FollowUpLimits.TraineeIds);

    /// <summary>What would become of the rows altogether.</summary>
    public static string Summary(RosterCheck check) => string.Join('　', Enum.GetValues<RosterAction>()
        .Where(action => action != RosterAction.Suspect || check.Of(action) > 0).OrderBy(action => action == RosterAction.None ? 3 : (int)action)
        .Select(action => $"{Views.Tones.Label(action)} {check.Of(action)}"));

    /// <summary>Class of what is said of a row.</summary>
    public static string Tone(RosterLine line) => line.Action switch
    {
        RosterAction.Refuse => "danger",
        RosterAction.Suspect => "warn",
        _ => "",
    };

    /// <summary>Answers the page on which a file is chosen.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await RefuseAsync(key, cancel) ?? Page();

    /// <summary>Answers an empty list to be filled in, with the columns that the call asks for.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(string key, CancellationToken cancel) =>
        await RefuseAsync(key, cancel) ?? File(RosterReader.Template(TakesIds), Spreadsheet.ContentType, "学员名单模板.xlsx");

    /// <summary>Looks at the file.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string key, [FromForm(Name = "File")] IFormFile? upload, CancellationToken cancel)
    {
        if (await RefuseAsync(key, cancel) is { } refused)
        {
            return refused;
        }

        var file = await upload.ReadAsync(RosterReader.MostBytes, cancel);
        return Show(file is not { Length: > 0 } ? new Refusal("请选择名单文件。", "File") : await import.CheckAsync(current.Required, open.Declaration, file, cancel));
    }

    /// <summary>Applies the file that was looked at.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string key, Guid kept, bool skipsWrong, CancellationToken cancel)
    {
        if (await RefuseAsync(key, cancel) is { } refused)
        {
            return refused;
        }

        var outcome = await import.ApplyAsync(current.Required, open.Declaration, kept, skipsWrong, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, "");
            await open.LoadAsync(current.Required, key, cancel);
            return Show(await import.CheckAgainAsync(current.Required, open.Declaration, kept, cancel));
        }

        TempData["Done"] = $"名单已导入：新增 {outcome.Value.Added} 人，更新 {outcome.Value.Changed} 人。";
        return Redirect($"/followups/{key}/trainees");
    }

    /// <summary>404 for everybody else; back to the list when nothing can be imported now.</summary>
    private async Task<IActionResult?> RefuseAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel) || !open.IsOwn || !current.Required.May(Permission.SeeTrainees))
        {
            return NotFound();
        }

        if (open.MayEdit && open.Content.Section<Roster>(SectionKind.Trainees).HasConsent)
        {
            return null;
        }

        TempData["Refused"] = open.MayEdit ? "请先阅读个人信息告知，并勾选“已告知学员并取得同意”。" : "材料现在不由本单位填写，不能导入。";
        return Redirect($"/followups/{key}/trainees");
    }

    private PageResult Show(Outcome<RosterCheck> outcome)
    {
        Check = outcome.Value;
        if (outcome.Refusal is { } refusal && ModelState.IsValid)
        {
            ModelState.Add(refusal, "");
        }

        return Page();
    }
}
