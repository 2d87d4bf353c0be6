using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>登记台: a code is typed or scanned, the paper in hand is compared and its seal registered, the next one follows.</summary>
public sealed class IndexModel(AppDbContext db, SealService seals, PaperService papers, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>What was typed and could not be found, to be mended.</summary>
    public string? Typed { get; private set; }

    /// <summary>The paper in hand, compared with what was frozen; null while no code was found.</summary>
    public DeskView? View { get; private set; }

    /// <summary>What the office has registered since the Beijing day began, the latest first.</summary>
    public IReadOnlyList<DeskEntry> Today { get; private set; } = [];

    /// <summary>The latest scans of the desk.</summary>
    public IReadOnlyList<Scan> Scans { get; private set; } = [];

    /// <summary>How many scanned pages wait to be matched, as far as the queue shows them.</summary>
    public int Open { get; private set; }

    /// <summary>Answers the desk, with the paper that the code names.</summary>
    public Task OnGetAsync(string? code, CancellationToken cancel) => LoadAsync(code, cancel);

    /// <summary>Registers the seal; a difference to the form is shown first and registered once it is confirmed.</summary>
    public async Task<IActionResult> OnPostAsync(string code, SealKind kind, SealMedium medium, KeyedNumbers keyed, CancellationToken cancel)
    {
        if (!Enum.IsDefined(kind) || !Enum.IsDefined(medium) || !ModelState.IsValid)
        {
            return BadRequest();
        }

        await LoadAsync(code, cancel);
        keyed.Mistakes().ToList().ForEach(mistake => ModelState.AddModelError(mistake.Control, mistake.Message));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var difference = View is null ? null : await seals.DifferenceAsync(View.Finding, keyed.Numbers, cancel);
        if (difference is not null && difference != keyed.Confirmed)
        {
            View = View! with { ToConfirm = difference }; // a difference is found only with a paper
            return Page();
        }

        if (await seals.RegisterAsync(current.Required, CheckCode.Read(code) ?? "", kind, medium, new SealNotes(Numbers: keyed.Numbers), cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已登记：{View?.Finding.Paper.Number}　{kind.Label(current.Required.Words)}（{medium.Label()}）{(difference is null ? "" : $"，并记录纸面与电子表不一致：{difference}")}。";
        return Redirect("/papers");
    }

    private async Task LoadAsync(string? code, CancellationToken cancel)
    {
        Today = await db.RegisteredTodayAsync(current.Required, received.Value, cancel);
        Scans = await db.LatestScansAsync(current.Required, cancel);
        Open = (await db.OpenPagesAsync(current.Required, cancel)).Count;
        Typed = CheckCode.FromScan(code);
        if (CheckCode.Read(Typed) is not { } read)
        {
            // 核对 may have been pressed on an empty box; opening the page says nothing.
            AddError(Typed.Length > 0 ? CheckCode.Mistake(Typed) : Request.Query.ContainsKey("code") ? "请先扫描或输入页脚的查验码，再核对。" : null);
            return;
        }

        // The box is free for the next paper; what was read stands below.
        (Typed, _) = (null, ModelState.Remove("code"));
        if (await seals.FindAsync(current.Required, read, cancel) is { } finding)
        {
            View = await DeskView.LoadAsync(db, papers, current.Required, finding, cancel);
            return;
        }

        AddError(await db.OtherPaperAsync(read, cancel) is { } other
            ? $"这是“{other}”的查验码。这里只登记{current.Required.Words.Form}和{current.Required.Words.BundleList}的盖章件。" : "没有找到：查验码本身没有输错，但本单位经办的申报中没有这份表。请核对是否属于其他部门。");
    }

    private void AddError(string? message) => _ = message is not null && ModelState.TryAddModelError("code", message);
}
