using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Merit;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Papers;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Merit;

/// <summary>Every published call with its contested categories.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current) : PageModel
{
    /// <summary>Each with its boards and the kinds of its valid papers, the latest year first.</summary>
    public IReadOnlyList<(Call Call, IReadOnlyList<MeritBoard> Boards, IReadOnlySet<PaperKind> Papers)> Calls { get; private set; } = [];

    /// <summary>Answers the calls that have a contested category.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var user = current.Required;
        var calls = new List<(Call, IReadOnlyList<MeritBoard>, IReadOnlySet<PaperKind>)>();
        foreach (var call in await db.Calls.AsNoTracking().VisibleTo(user, db).Where(c => c.PublishedAt != null).OrderByDescending(c => c.Year).ToListAsync(cancel))
        {
            var boards = await db.BoardsAsync(user, call.Id, cancel) ?? [];
            var papers = await db.Papers.Where(p => p.SubjectId == call.Id && p.State == PaperState.Valid).Select(p => p.Kind).ToListAsync(cancel);
            if (boards.Count > 0)
            {
                calls.Add((call, boards, papers.ToHashSet()));
            }
        }

        Calls = calls;
    }

    /// <summary>Whether something issued waits to go to a ministry.</summary>
    public bool GoesToMinistry(IReadOnlyList<MeritBoard> boards) =>
        boards.Any(board => board.Category.Support == SupportKind.SubsidyOnSelection && board.Rows.Any(row => row.Status == Status.Planned));
}
