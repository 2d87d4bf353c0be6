using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Batches;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Batches;

/// <summary>A batch: before the confirmation a verdict per row, afterwards what became of each.</summary>
public sealed class DetailsModel(AppDbContext db, BatchService batches, CurrentUserAccessor current) : PageModel
{
    public Batch Batch { get; private set; } = null!;

    /// <summary>The rows in the order in which they were chosen.</summary>
    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    /// <summary>What was posted and refused, otherwise what the batch was started with; null before.</summary>
    public ActInput? Typed { get; private set; }

    /// <summary>What is typed once for all rows.</summary>
    public IReadOnlyList<Need> Needs => [.. SchemeCatalog.All.SelectMany(scheme => scheme.Workflow.Rows).Where(row => row.Act == Batch.Act)
        .SelectMany(row => row.Needs).Where(NeedView.Typeable.Contains).Distinct()];

    /// <summary>The check lists of the rows' calls together.</summary>
    public IReadOnlyList<CheckPoint> Points => [.. Rows.SelectMany(row => row.Declaration.Call.CheckPoints ?? []).DistinctBy(point => point.Text)];

    /// <summary>How many rows were tried and not done.</summary>
    public int Failed => Count(RowState.Taken) + Count(RowState.Failed);

    /// <summary>What was typed about the whole form.</summary>
    public string? TypedRemark => Typed?.Return.Remarks is [var first, ..] ? first.Text : null;

    /// <summary>The day that was typed as the date of a return, as 2022-06-20.</summary>
    public string? TypedReturnDate => Typed?.Return.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Second half of the tag's class: a row that waits is good before the confirmation, and unfinished afterwards.</summary>
    public string Tone(BatchRow row) => row.State switch
    {
        RowState.Done => "ok",
        RowState.Ready when Batch.StartedAt is null => "ok",
        RowState.Unready => "no",
        _ => "back",
    };

    public int Count(RowState state) => Rows.Count(row => row.State == state);

    /// <summary>Answers the person's own batch with its verdicts or results; 404 for anybody else's.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await ShowAsync(key, null, cancel);

    /// <summary>Confirms the preview and does every row; sent again, it goes on where it stood.</summary>
    public async Task<IActionResult> OnPostAsync(string key, string? count, CancellationToken cancel)
    {
        if (await db.FindBatchAsync(current.Required, key, cancel) is not { } batch)
        {
            return NotFound();
        }

        var input = ActPosts.Read(Request.Form);
        if (await batches.StartAsync(current.Required, batch, input, count, cancel) is { } refusal)
        {
            ModelState.Add(refusal, prefix: "");
            return await ShowAsync(key, input, cancel);
        }

        await batches.RunAsync(current.Required, batch, cancel);
        return Redirect($"/batches/{key}");
    }

    /// <summary>A new preview of the rows that were not done.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string key, CancellationToken cancel)
    {
        if (await db.FindBatchAsync(current.Required, key, cancel) is not { } batch)
        {
            return NotFound();
        }

        var outcome = await batches.AgainAsync(current.Required, batch, cancel);
        return Redirect($"/batches/{(outcome.Value ?? batch).Key}");
    }

    private async Task<IActionResult> ShowAsync(string key, ActInput? typed, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.FindBatchAsync(current.Required, key, cancel) is not { } batch)
        {
            return NotFound();
        }

        (Batch, Rows, Typed) = (batch, await db.RowsAsync(batch, cancel), typed ?? batch.Input);
        return Page();
    }
}
