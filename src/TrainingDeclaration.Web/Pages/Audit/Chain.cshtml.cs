using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Audit;

/// <summary>存证核验: where the chain stands, what verifications found, what is known of it outside. No content of any declaration.</summary>
public sealed class ChainModel(
    AppDbContext db, ChainRuns runs, ChainKey key, AnchorFiles files, AnchorPrint anchors, StoredPapers stored, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The chain.</summary>
    public ChainStanding Standing { get; private set; } = null!;

    /// <summary>What is typed of an anchor.</summary>
    [BindProperty]
    public AnchorInput Input { get; set; } = new();

    /// <summary>Whether the key of the blocks is there, in a word.</summary>
    public string KeyWord => key.Exists ? "在" : Standing.Last is null ? "随第 1 块生成" : "缺失";

    /// <summary>Class of that word.</summary>
    public string KeyTone => key.Exists ? "tag-ok" : Standing.Last is null ? "tag-wait" : "tag-no";

    /// <summary>Whether a verification is waiting or under way.</summary>
    public bool IsBusy => Standing.Runs.Any(run => run.EndedAt is null);

    /// <summary>How many days' anchors stand in files outside the database.</summary>
    public int FiledAnchors { get; private set; }

    /// <summary>Answers the page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>The last block as a line of text, to be kept outside the system.</summary>
    public async Task<IActionResult> OnGetAnchorAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Standing.Last is { } last
            ? File(System.Text.Encoding.UTF8.GetBytes($"{BeijingTime.DateOf(last.At):yyyy-MM-dd} {last.Line}\n"), "text/plain; charset=utf-8", $"存证锚点-第{last.Number}块.txt")
            : NotFound();
    }

    /// <summary>The last block on paper: frozen at its first print, then streamed as stored; each print is in the access log.</summary>
    public async Task<IActionResult> OnPostPrintAsync(CancellationToken cancel) =>
        await stored.PrintAsync(Response, await anchors.FreezeAsync(current.Required, cancel), PaperKind.Anchor, null, AnchorSheet.Title, cancel);

    /// <summary>Asks for a verification in the background.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(bool files, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!IsBusy)
        {
            await runs.AskAsync(current.Required.Name, files, cancel);
        }

        TempData["Done"] = IsBusy ? "已有一次核验在进行，结果见下表。" : "已开始核验，结果见下表；可以先做别的事，稍后再来看。";
        return Redirect("/audit/chain");
    }

    /// <summary>Enters what is known of a block from outside; every verification compares it from now on.</summary>
    public async Task<IActionResult> OnPostAnchorAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Input.Refuse() is { } refusal)
        {
            ModelState.Add(refusal, prefix: "Input");
            return Page();
        }

        var anchor = new ChainAnchor
        {
            Block = Input.Block!.Value, // refused without it
            Hash = Input.Digits,
            Source = TextRules.Clean(Input.Source) is { Length: > 0 } source ? source : "手工登记",
            EnteredAt = received.Value,
            EnteredBy = current.Required.Name,
        };
        db.ChainAnchors.Add(anchor);
        await db.SaveChangesAsync(cancel);
        await runs.AskAsync(current.Required.Name, withFiles: false, cancel);
        TempData["Done"] = $"已登记第 {anchor.Block} 块的锚点，正在据此核验。";
        return Redirect("/audit/chain");
    }

    /// <summary>Takes back an anchor that was a slip, and verifies without it. The row stays, with who did it.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid anchor, CancellationToken cancel)
    {
        if (await db.ChainAnchors.SingleOrDefaultAsync(a => a.Id == anchor && a.WithdrawnAt == null, cancel) is { } found)
        {
            (found.WithdrawnAt, found.WithdrawnBy) = (received.Value, current.Required.Name);
            await runs.AskAsync(current.Required.Name, withFiles: false, cancel);
            TempData["Done"] = $"已撤销第 {found.Block} 块的锚点，正在重新核验。";
        }

        return Redirect("/audit/chain");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Standing = await ChainStanding.ReadAsync(db, cancel);
        FiledAnchors = files.Read().Count();
    }
}
