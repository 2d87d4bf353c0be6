using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>The workbench of one category: places, means, recusals, and how the selection stands to the quota.</summary>
public sealed class BoardModel(AppDbContext db, MeritService merit, CurrentUserAccessor current) : PageModel
{
    public MeritBoard Board { get; private set; } = null!;

    /// <summary>The categories of the call by key and label.</summary>
    public IReadOnlyList<(string Key, string Label)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid call, string category, CancellationToken cancel) => await LoadAsync(call, category, cancel) ? Page() : NotFound();

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
