using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>The score sheet of one declaration, beside what is scored; or the scorer stands aside.</summary>
public sealed class ScoreModel(AppDbContext db, MeritService merit, PaperService papers, CurrentUserAccessor current) : PageModel
{
    public Facts Facts { get; private set; } = null!;
    public Category Category { get; private set; } = null!;

    /// <summary>The reader's own score or recusal, perhaps of an earlier submission; null before.</summary>
    public Score? Mine { get; private set; }

    /// <summary>What was reported, as it was frozen.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>Number and check code of the frozen paper, as printed below each page.</summary>
    public SheetFooter Footer { get; private set; } = null!;

    /// <summary>What was typed and refused stays on the page.</summary>
    public string? Typed(string name) => Request.HasFormContentType && Request.Form.TryGetValue(name, out var text) ? text.ToString() : null;

    /// <summary>The reader's points for a criterion: as typed and refused, otherwise as saved.</summary>
    public string? PointsOf(Criterion criterion, string name) =>
        Typed(name) ?? (Mine?.Points.TryGetValue(criterion.Key, out var points) == true ? $"{points}" : null);

    /// <summary>Answers the score sheet; 404 where the declaration's category is not scored.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Saves the reader's score for the submission that the page showed.</summary>
    public Task<IActionResult> OnPostAsync(string key, CancellationToken cancel) => ScoreAsync(key, isRecused: false, "评分已保存。", cancel);

    /// <summary>The reader stands aside; a score that was given no longer counts.</summary>
    public Task<IActionResult> OnPostRecuseAsync(string key, CancellationToken cancel) => ScoreAsync(key, isRecused: true, "已声明回避。", cancel);

    /// <summary>Takes the recusal back; the reader may score again.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(string key, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return NotFound();
        }

        await merit.WithdrawRecusalAsync(current.Required, Facts.Declaration, cancel);
        return Redirect($"/merit/score/{key}");
    }

    private async Task<IActionResult> ScoreAsync(string key, bool isRecused, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return NotFound();
        }

        if (await merit.ScoreAsync(current.Required, Facts.Declaration, ScorePosts.Read(Request.Form, isRecused), cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = done;
        return Redirect($"/merit/{Facts.Declaration.CallId}/{Category.Key}");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        var user = current.Required;
        if (await db.FindAsync(user, key, cancel) is not { } declaration || SchemeCatalog.Of(declaration.Scheme).Category(declaration.Category) is not { Criteria.Count: > 0 } category)
        {
            return false;
        }

        (Facts, Category) = (await db.FactsAsync(declaration, user, cancel), category);
        Mine = await db.Scores.AsNoTracking().SingleOrDefaultAsync(s => s.DeclarationId == declaration.Id && s.ScorerId == user.Id, cancel);
        var paper = Facts.Paper ?? throw new InvalidOperationException("Reported, yet without paper.");
        (Sheet, Footer) = (SheetJson.Read(paper.SheetJson), papers.FooterOf(paper));
        return true;
    }
}
