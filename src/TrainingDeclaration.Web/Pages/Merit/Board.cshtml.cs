using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>The workbench of one category: places, means, recusals, and how the selection stands to the quota.</summary>
public sealed class BoardModel(AppDbContext db, MeritService merit, CurrentUserAccessor current) : PageModel
{
    public MeritBoard Board { get; private set; } = null!;

    /// <summary>The categories of the call by key and label.</summary>
    public IReadOnlyList<(string Key, string Label)> Others { get; private set; } = [];

    /// <summary>Most points that a class can be given.</summary>
    public int Most => Board.Category.Criteria.Sum(criterion => criterion.Most);

    /// <summary>What a class asks for, in the terms of the category: money, a subsidy once selected, or services.</summary>
    public string Support(MeritRow row) => Board.Category.Support switch
    {
        SupportKind.Services => "技术支持",
        SupportKind.SubsidyOnSelection => row.GrantedFen is { } fen ? Money.Wan(fen) : "入选后补助",
        _ => Money.Wan(row.RequestedFen) ?? "",
    };

    /// <summary>What the link to the reader's own score says of it.</summary>
    public static string ScoreLabel(MeritRow row) => row switch
    {
        { Mine: null } => "评分",
        { MineIsOutdated: true } => "重新评分",
        { Mine.IsRecused: true } => "已回避",
        _ => $"我评 {row.Mine.Total}",
    };

    /// <summary>Answers the board; 404 for a category that is not contested under the call.</summary>
    public async Task<IActionResult> OnGetAsync(Guid call, string category, CancellationToken cancel) => await LoadAsync(call, category, cancel) ? Page() : NotFound();

    /// <summary>Saves the order by hand; refuses where somebody has moved what the page showed.</summary>
    public async Task<IActionResult> OnPostAsync(Guid call, string category, CancellationToken cancel)
    {
        if (!await LoadAsync(call, category, cancel))
        {
            return NotFound();
        }

        var seen = Board.Rows.Where(row => Request.Form.ContainsKey($"seen.{row.Id}"))
            .ToDictionary(row => row.Id, row => int.TryParse(Request.Form[$"seen.{row.Id}"], out var rank) ? rank : (int?)null);
        if (await merit.RankAsync(current.Required, Board, seen, RankPosts.Read(Request.Form), cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "排序已保存。";
        return Redirect($"/merit/{call}/{category}");
    }

    private async Task<bool> LoadAsync(Guid call, string category, CancellationToken cancel)
    {
        var boards = await db.BoardsAsync(current.Required, call, cancel) ?? [];
        Board = boards.FirstOrDefault(board => board.Category.Key == category)!; // null leads to 404
        Others = [.. boards.Select(board => (board.Category.Key, board.Category.Label))];
        return Board is not null;
    }
}
