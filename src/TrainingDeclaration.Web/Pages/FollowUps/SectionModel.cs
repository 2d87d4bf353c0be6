using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Setup;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>
/// A page on which a unit types one section. Whatever is pressed saves first, whatever is wrong with it; what somebody else saved in
/// between is never overwritten unseen.
/// </summary>
public abstract class SectionModel<T>(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current) : PageModel
    where T : SectionContent, new()
{
    /// <summary>Prefix of the controls for files, followed by their kind.</summary>
    private const string FileBox = "file.";

    /// <summary>Prefix of the buttons that remove a file, followed by its id.</summary>
    private const string FileButton = "drop-file.";

    public OpenDossier Open => open;

    /// <summary>What the page shows: what was typed if it was refused, otherwise what is stored.</summary>
    public T Shown { get; private set; } = new();

    /// <summary>The revision at which the typing starts.</summary>
    public int Revision { get; private set; }

    /// <summary>Where somebody else saved something different in between; empty if nobody did.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>The dossier to which it belongs.</summary>
    protected virtual DossierKind Part => HttpContext.PartOfDossier();

    /// <summary>The section that is typed here.</summary>
    protected abstract SectionKind Kind { get; }

    /// <summary>Writes what was posted into the content; controls that were not posted leave it as it is.</summary>
    protected abstract void Take(TypedFields typed, T content);

    /// <summary>Does what a button inside the form says; why it does nothing, or null.</summary>
    protected abstract Refusal? Press(TypedFields typed, T content, string go);

    /// <summary>Whether files of the kind are uploaded here.</summary>
    protected virtual bool TakesFile(T content, string kind) => false;

    /// <summary>Does what a button asks for once everything is saved; why it does nothing, or null.</summary>
    protected virtual Task<Refusal?> FinishAsync(string key, string? go, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>What a press has done, in words.</summary>
    protected virtual string Done(string? go) => "已保存。";

    /// <summary>Answers the section; 404 for everybody who may not type in it now.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, Part))
        {
            return NotFound();
        }

        if (!open.MayEdit)
        {
            return open.IsOwn ? Redirect($"/followups/{key}") : NotFound();
        }

        if (!HasSection)
        {
            return Redirect(open.Base);
        }

        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Saves, then does what the button says.</summary>
    public async Task<IActionResult> OnPostAsync(string key, int revision, string? go, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, Part) || !open.IsOwn)
        {
            return NotFound();
        }

        if (!HasSection)
        {
            return Redirect(open.Base);
        }

        var typed = new TypedFields(Request.Form.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Select(value => value ?? "")]));
        var mine = open.Content.Section<T>(Kind);
        Take(typed, mine);
        var refused = go is null ? null : Press(typed, mine, go);
        await remarks.AnswerAsync(current.Required, open.Declaration.Id, open.Dossier.Id, ActPosts.ReadAnswers(Request.Form), cancel);
        var saved = await sections.SaveAsync(current.Required, open.Declaration, Part, Kind, revision, mine, cancel);
        if (saved.Refusal is { } late)
        {
            TempData["Refused"] = $"没有保存：{late.Message}";
            return Redirect($"/followups/{key}");
        }

        if (saved.Value is null)
        {
            return await ConflictAsync(key, mine, cancel);
        }

        refused ??= await TakeFilesAsync(key, mine, go, cancel) ?? await FinishAsync(key, go, cancel);
        if (refused is not null)
        {
            ModelState.Add(refused, prefix: "");
            await open.LoadAsync(current.Required, key, cancel, Part);
            await ShowAsync(cancel);
            return Page();
        }

        TempData["Done"] = Done(go);
        return Redirect(After(key, go));
    }

    /// <summary>Whether the dossier has the section at all: a change holds only what was accepted.</summary>
    private bool HasSection => SectionTab.Shown(open).Any(tab => tab.Kind == Kind);

    /// <summary>The page that comes after this one.</summary>
    public SectionTab NextTab => SectionTab.Shown(open).SkipWhile(tab => tab.Kind != Kind).Skip(1).First();

    /// <summary>Where a press leads: the next page, or this one.</summary>
    protected virtual string After(string key, string? go)
    {
        var here = SectionTab.Of(Part, Kind);
        return go == "next" ? $"/followups/{key}/{NextTab.Path}" : $"/followups/{key}/{here.Path}{(go is null or "save" ? "" : "#last")}";
    }

    /// <summary>What was typed stays on the page, beside what is stored; the next save takes what is then on the page.</summary>
    private async Task<IActionResult> ConflictAsync(string key, T mine, CancellationToken cancel)
    {
        await open.LoadAsync(current.Required, key, cancel, Part);
        await ShowAsync(cancel);
        Shown = mine;
        Conflicts = open.Conflicts(Kind, mine);
        return Page();
    }

    /// <summary>Stores the posted files, and drops the one whose button was pressed; why one is not taken, or null.</summary>
    private async Task<Refusal?> TakeFilesAsync(string key, T content, string? go, CancellationToken cancel)
    {
        var dropped = go?.StartsWith(FileButton, StringComparison.Ordinal) == true && Guid.TryParse(go[FileButton.Length..], out var id) ? id : (Guid?)null;
        var posted = Request.Form.Files.Where(file => file.Name.StartsWith(FileBox, StringComparison.Ordinal) && file.Length > 0).ToList();
        if (dropped is not null || posted.Count > 0)
        {
            await open.LoadAsync(current.Required, key, cancel, Part); // with the stamps as the save left them
        }

        if (dropped is { } gone)
        {
            await sections.RemoveFileAsync(open.Dossier, gone, cancel);
        }

        foreach (var file in posted.Where(file => TakesFile(content, file.Name[FileBox.Length..])))
        {
            if (await sections.AddFileAsync(
                current.Required, open.Dossier, file.Name[FileBox.Length..], file.FileName, file.OpenReadStream(), file.Length, cancel) is { } refusal)
            {
                return refusal with { Field = file.Name };
            }
        }

        return null;
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Shown = open.Content.Section<T>(Kind);
        Revision = await sections.RevisionAsync(open.Dossier, Kind, cancel);
        foreach (var (field, text) in Shown.Unread)
        {
            ModelState.AddModelError(field, $"“{text}”无法识别，请按提示填写。");
        }
    }
}
