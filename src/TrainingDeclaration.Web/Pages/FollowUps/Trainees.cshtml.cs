using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Rosters;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>
/// 学员: the unit registers them while the materials are with it; those above read the list as it was filed, without contacts; whoever may
/// not see names reads how many there are.
/// </summary>
public sealed class TraineesModel(
    AppDbContext db, OpenDossier open, TraineeService trainees, TraineeVault vault, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>Consent and figures, live for the unit, as filed for the others.</summary>
    public Roster Roster => open.Content.Section<Roster>(SectionKind.Trainees);

    /// <summary>The list; empty for whoever may not see names.</summary>
    public IReadOnlyList<TraineeView> Rows { get; private set; } = [];

    /// <summary>Whether the reader may see names at all.</summary>
    public bool SeesNames => current.Required.May(Permission.SeeTrainees);

    /// <summary>Whether contacts can be shown in full to the reader, for a purpose.</summary>
    public bool MayUnmask => current.Required.May(Permission.UnmaskTrainees);

    /// <summary>Whether rows may be typed now.</summary>
    public bool Types => open.MayEdit && SeesNames && Roster.HasConsent;

    /// <summary>Whether the call asks for identity numbers.</summary>
    public bool TakesIds => open.Facts.Context.Call.Has(FollowUpLimits.TraineeIds);

    /// <summary>The form of one trainee; null while none is typed.</summary>
    public TraineeTyped? Edited { get; private set; }

    /// <summary>The line whose contacts are asked for or shown; null = none.</summary>
    public TraineeView? Asked { get; private set; }

    /// <summary>Its contacts in full, once.</summary>
    public TraineeContacts? Shown { get; private set; }

    /// <summary>What was typed as purpose and refused.</summary>
    public string? Purpose { get; private set; }

    /// <summary>What was typed as purpose of an export and refused; null = nothing was.</summary>
    public string? ExportPurpose { get; private set; }

    /// <summary>The states to choose from.</summary>
    public static IEnumerable<SelectListItem> States(bool withWithdrawn, Registration? chosen) => Enum.GetValues<Registration>()
        .Where(state => withWithdrawn || state != Registration.Withdrawn).Select(state => new SelectListItem(state.Label(), state.ToString(), state == chosen));

    /// <summary>The masked contact of the row that is typed, as a hint.</summary>
    public string Stored(Func<TraineeContacts, string?> which) => Rows.FirstOrDefault(row => row.Id == Edited?.Id && row.Id is not null)?.Contacts is { } contacts && which(contacts) is { } text
        ? $"已有 {text}；留空不改，填“无”清除" : "";

    /// <summary>Answers the list and enters the view of names in the access log.</summary>
    /// <param name="row">Key of the row to be typed; new = another one.</param>
    /// <param name="show">Key of the row whose contacts are asked for.</param>
    public async Task<IActionResult> OnGetAsync(string key, string? row, Guid? show, CancellationToken cancel)
    {
        if (!await OpenAsync(key, cancel))
        {
            return NotFound();
        }

        await LoadRowsAsync(cancel);
        Asked = MayUnmask ? Rows.FirstOrDefault(one => one.Id is not null && one.Id == show) : null;
        if (Types && row is not null)
        {
            Edited = row == "new" ? new TraineeTyped { Registration = Registration.Registered }
                : Guid.TryParse(row, out var id) && await Visible().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } stored ? TraineeTyped.Of(stored) : null;
        }

        if (Rows.Count > 0)
        {
            await accessLog.RecordAsync(AccessKind.View, current.Required, key, null, cancel);
        }

        return Page();
    }

    /// <summary>Notes that the trainees were told and agree.</summary>
    public Task<IActionResult> OnPostConsentAsync(string key, string? version, bool consent, CancellationToken cancel) => PostAsync(
        key, async () => await trainees.ConsentAsync(current.Required, open.Declaration, version, consent, cancel, Part), "已记录告知和同意，可以登记学员了。", cancel);

    /// <summary>Saves one trainee; a refusal keeps what was typed on the page.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string key, [Bind(Prefix = "Input")] TraineeTyped input, string? go, CancellationToken cancel)
    {
        if (!await OpenForTypingAsync(key, cancel))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await trainees.SaveAsync(current.Required, open.Declaration, input.Id, input.Stamp, input.ToInput(), cancel, Part)
            : new Refusal("接替学员请填学号，如 003。", nameof(input.ReplacedBy));
        if (outcome.Refusal is not { } refusal)
        {
            TempData["Done"] = $"已保存学员 {TraineeLabels.ClassNumber(outcome.Value)}。";
            return Redirect($"{open.Base}/trainees{(go == "next" ? "?row=new#edit" : "")}");
        }

        if (ModelState.IsValid)
        {
            ModelState.Add(refusal);
        }

        return await ShowAgainAsync(key, () => Edited = input, cancel);
    }

    /// <summary>Takes a trainee off the list.</summary>
    public Task<IActionResult> OnPostRemoveAsync(string key, Guid id, int stamp, CancellationToken cancel) => PostAsync(
        key, async () => await trainees.RemoveAsync(current.Required, open.Declaration, id, stamp, cancel, Part), "已移除，学号不再使用。", cancel);

    /// <summary>Sets the state of the ticked.</summary>
    public Task<IActionResult> OnPostRegisterAsync(string key, [FromForm] List<Guid> chosen, Registration? to, CancellationToken cancel) => PostAsync(
        key, async () => (await trainees.RegisterAsync(current.Required, open.Declaration, chosen, to, cancel, Part)).Refusal, $"已改为{to?.Label()}。", cancel);

    /// <summary>Shows contacts in full, once, after the purpose was entered in the access log.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(string key, Guid id, string? purpose, CancellationToken cancel)
    {
        if (!MayUnmask || !await OpenAsync(key, cancel))
        {
            return NotFound();
        }

        var outcome = await trainees.UnmaskAsync(current.Required, open.Declaration, id, purpose, cancel);
        await LoadRowsAsync(cancel);
        Asked = Rows.FirstOrDefault(row => row.Id == id);
        if (Asked is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            Purpose = purpose;
            ModelState.Add(refusal, prefix: "");
        }
        else
        {
            Shown = outcome.Value.Contacts;
        }

        return Page();
    }

    /// <summary>Answers the list as a spreadsheet, after the purpose was entered in the access log; contacts stay masked (P-04).</summary>
    public async Task<IActionResult> OnPostExportAsync(string key, string? exportPurpose, CancellationToken cancel)
    {
        if (!SeesNames || !await OpenAsync(key, cancel))
        {
            return NotFound();
        }

        await LoadRowsAsync(cancel);
        if (await trainees.RecordExportAsync(current.Required, open.Declaration, Rows.Count, exportPurpose, cancel) is { } refusal)
        {
            ExportPurpose = exportPurpose ?? "";
            ModelState.Add(refusal with { Field = nameof(exportPurpose) }, prefix: "");
            return Page();
        }

        return this.Table(
            RosterTable.Write([.. Rows.Select(row => row.ToTable())], open.Declaration, current.Required, exportPurpose, received.Value),
            $"{open.Declaration.PlanNumber} 学员名单", received.Value);
    }

    /// <summary>The materials, or the change that is typed; a change shows its list to nobody but its unit, and only while it has one.</summary>
    private DossierKind Part => HttpContext.PartOfDossier();

    private async Task<bool> OpenAsync(string key, CancellationToken cancel) =>
        await open.LoadAsync(current.Required, key, cancel, Part) && (Part == DossierKind.Execution || open.MayEdit && SectionTab.Shown(open).Any(tab => tab.Kind == SectionKind.Trainees));

    private async Task<bool> OpenForTypingAsync(string key, CancellationToken cancel) =>
        await OpenAsync(key, cancel) && open.IsOwn && SeesNames;

    private async Task<IActionResult> PostAsync(string key, Func<Task<Refusal?>> act, string done, CancellationToken cancel)
    {
        if (!await OpenForTypingAsync(key, cancel))
        {
            return NotFound();
        }

        if (await act() is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return await ShowAgainAsync(key, () => { }, cancel);
        }

        TempData["Done"] = done;
        return Redirect($"{open.Base}/trainees");
    }

    private async Task<IActionResult> ShowAgainAsync(string key, Action keep, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await OpenAsync(key, cancel))
        {
            return NotFound();
        }

        await LoadRowsAsync(cancel);
        keep();
        return Page();
    }

    private IQueryable<Trainee> Visible() => db.Trainees.AsNoTracking().VisibleTo(current.Required, db).Where(t => t.DossierId == open.Dossier.Id);

    private async Task LoadRowsAsync(CancellationToken cancel)
    {
        if (!SeesNames)
        {
            return;
        }

        if (open.IsOwn)
        {
            Rows = [.. (await Visible().OrderBy(t => t.Number).ToListAsync(cancel)).Select(trainee => TraineeView.Of(trainee, vault))];
            return;
        }

        if (open.Facts.Filing is { } filing && await db.Rosters.AsNoTracking().VisibleTo(current.Required, db).SingleOrDefaultAsync(r => r.FilingId == filing.Id, cancel) is { } filed)
        {
            var ids = MayUnmask ? await Visible().ToDictionaryAsync(t => t.Number, t => (Guid?)t.Id, cancel) : [];
            Rows = [.. filed.Rows.Select(row => new TraineeView(row, ids.GetValueOrDefault(row.Number), null, null))];
        }
    }
}
