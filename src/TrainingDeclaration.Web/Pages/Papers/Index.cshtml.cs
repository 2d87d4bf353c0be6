using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Papers;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Papers;

/// <summary>The desk: a code is typed or scanned, the paper in hand is compared and its seal registered, the next one follows.</summary>
public sealed class IndexModel(AppDbContext db, SealService seals, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>What was typed and could not be found, to be mended.</summary>
    public string? Typed { get; private set; }

    public DeskFinding? Finding { get; private set; }
    /// <summary>The current submission's contents, of a form.</summary>
    public Summary? Summary { get; private set; }

    public IReadOnlyList<SealKind> Kinds { get; private set; } = [];
    public IReadOnlyList<DeskEntry> Today { get; private set; } = [];

    public Task OnGetAsync(string? code, CancellationToken cancel) => LoadAsync(code, cancel);

    public async Task<IActionResult> OnPostAsync(string code, SealKind kind, SealMedium medium, CancellationToken cancel)
    {
        if (!Enum.IsDefined(kind) || !Enum.IsDefined(medium))
        {
            return BadRequest();
        }

        if (await seals.RegisterAsync(current.Required, CheckCode.Read(code) ?? "", kind, medium, cancel) is { } refusal)
        {
            await LoadAsync(code, cancel);
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = $"已登记：{(await seals.FindAsync(current.Required, CheckCode.Read(code) ?? "", cancel))?.Paper.Number}　{kind.Label()}（{medium.Label()}）。";
        return Redirect("/papers");
    }

    private async Task LoadAsync(string? code, CancellationToken cancel)
    {
        Today = await db.RegisteredTodayAsync(current.Required, received.Value, cancel);
        Typed = CheckCode.FromScan(code);
        if (Typed.Length == 0)
        {
            if (Request.Query.ContainsKey("code")) // 核对 was pressed on an empty box.
            {
                ModelState.AddModelError("code", "请先扫描或输入页脚的查验码，再核对。");
            }

            return;
        }

        if (CheckCode.Read(Typed) is not { } read)
        {
            ModelState.AddModelError("code", CheckCode.Mistake(Typed));
            return;
        }

        // The box is free for the next paper; what was read stands below.
        ModelState.Remove("code");
        Typed = null;
        Finding = await seals.FindAsync(current.Required, read, cancel);
        if (Finding is null)
        {
            ModelState.AddModelError("code", await db.OtherPaperAsync(read, cancel) is { } other
                ? $"这是“{other}”的查验码。这里只登记附件2和汇总表的盖章件。"
                : "没有找到：查验码本身没有输错，但本单位经办的申报中没有这份表。请核对是否属于其他部门。");
            return;
        }

        Summary = Finding.Declaration is { } form ? await db.SubmittedSummaryAsync(form, cancel) : null;
        Kinds = SealService.RegisteredBy(current.Required, Finding);
    }
}
