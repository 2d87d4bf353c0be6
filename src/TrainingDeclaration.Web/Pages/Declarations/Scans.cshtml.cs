using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Scans;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>Scans of the sealed form: the unit and its department upload, each for its own seal; everybody who sees the form sees each page beside the stored one.</summary>
public sealed class ScansModel(AppDbContext db, ScanService service, ScanOptions options, PaperService papers, CurrentUserAccessor current) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;
    /// <summary>What is printed now; null when nothing is valid, as after a withdrawal.</summary>
    public Paper? Paper { get; private set; }

    /// <summary>The pages of the stored paper as SVG.</summary>
    public IReadOnlyList<string> Stored { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Scan> Scans { get; private set; } = [];

    /// <summary>Every seal that was ever registered for the form, void ones too.</summary>
    public IReadOnlyList<Seal> Seals { get; private set; } = [];
    public ScanOptions Options => options;
    /// <summary>The seal whose scan the reader may upload; null = none.</summary>
    public SealKind? Own => Paper is null ? null : ScanService.OwnSeal(current.Required, Declaration);
    /// <summary>The last scan that was uploaded.</summary>
    public Scan? Latest => Scans.Count > 0 ? Scans[0] : null;
    /// <summary>How far the seals have come; the note speaks of the reader's own, to who has none of the unit's.</summary>
    public ScanStanding Standing => ScanStanding.Of(Declaration, Own ?? SealKind.Unit, Paper, Seals, Latest);

    /// <summary>Whether the reader may type the codes of its pages: the scan is of the reader's own office.</summary>
    public bool MayMatch(Scan scan) => Own is not null && scan.OrganizationId == current.Required.OrganizationId;

    /// <summary>Answers the scans beside the stored paper; 404 before the first report.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Takes in a scan that bears the reader's own seal and matches the pages whose code can be read.</summary>
    public async Task<IActionResult> OnPostAsync(string key, IFormFile? file, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || Own is null)
        {
            return NotFound();
        }

        var refusal = file is null ? new Refusal("请选择文件。", "file")
            : (await service.UploadAsync(current.Required, Declaration, file.FileName, file.OpenReadStream(), file.Length, cancel)).Refusal;
        return refusal is null ? Done("扫描件已上传，请逐页核对。") : Refuse(refusal);
    }

    /// <summary>Matches one page of the scan with the code that was typed.</summary>
    public async Task<IActionResult> OnPostMatchAsync(string key, Guid sheet, string? code, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || Scans.Where(MayMatch).SelectMany(scan => scan.Pages).FirstOrDefault(one => one.Id == sheet) is not { } found)
        {
            return NotFound();
        }

        var refusal = await service.MatchAsync(current.Required, found, code, cancel);
        ModelState.Clear(); // each page has its own box; the sentence names it and stands above all
        return refusal is null ? Done("查验码已核对。") : Refuse(new Refusal($"扫描第 {found.Number} 页：{refusal.Message}"));
    }

    private RedirectResult Done(string said)
    {
        TempData["Done"] = said;
        return Redirect($"/declarations/{Declaration.Key}/scans");
    }

    private PageResult Refuse(Refusal refusal)
    {
        ModelState.Add(refusal, prefix: "");
        return Page();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        if (await db.FindAsync(current.Required, key, cancel) is not { SubmissionNumber: > 0 } declaration)
        {
            return false;
        }

        Declaration = declaration;
        Scans = await db.ScansOfAsync(declaration.Id, cancel);
        (Paper, Seals) = await db.ValidFormAsync(declaration.Id, cancel);
        Stored = Paper is null ? [] : [.. SvgEngine.Render(SheetJson.Read(Paper.SheetJson), papers.FooterOf(Paper))];
        return true;
    }
}
