using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>A cost table with its lines: compared with the source, put into force, retired.</summary>
public sealed class StandardModel(AppDbContext db, CostTableService tables, CurrentUserAccessor current) : PageModel
{
    /// <summary>The table with its lines.</summary>
    public CostTable Table { get; private set; } = null!;

    /// <summary>The lines by number.</summary>
    public IReadOnlyList<CostLine> Lines => [.. Table.Lines.OrderBy(line => line.LineNo)];

    /// <summary>Lines that were ticked when the press was refused.</summary>
    public IReadOnlySet<Guid> Picked { get; private set; } = new HashSet<Guid>();

    /// <summary>Whether the reader may check this table now: it is pending, and somebody else has imported it (F-03).</summary>
    public bool Verifies => Table.State == StandardState.Pending && Table.ImportedById != current.Required.Id && current.Required.May(Permission.VerifyStandards);

    /// <summary>Whether the reader holds the right to check, but has imported the table.</summary>
    public bool IsOwn => Table.State == StandardState.Pending && Table.ImportedById == current.Required.Id && current.Required.May(Permission.VerifyStandards);

    /// <summary>Whether the reader may take it out of use.</summary>
    public bool Retires => Table.State == StandardState.Pending || Table.State == StandardState.Verified && current.Required.May(Permission.VerifyStandards);

    /// <summary>Number of lines not yet compared.</summary>
    public int Left => Table.Lines.Count(line => !line.IsVerified);

    /// <summary>Answers the table; 404 for those of another authority.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Marks the ticked lines as compared with the source.</summary>
    public Task<IActionResult> OnPostLinesAsync(Guid id, int? stamp, Guid[] line, CancellationToken cancel) =>
        PressAsync(id, Permission.VerifyStandards, () => tables.VerifyLinesAsync(current.Required, id, stamp, line, cancel), $"已核对 {line.Length} 行。", line, cancel);

    /// <summary>Puts the table into force.</summary>
    public Task<IActionResult> OnPostVerifyAsync(Guid id, int? stamp, CancellationToken cancel) =>
        PressAsync(id, Permission.VerifyStandards, () => tables.VerifyAsync(current.Required, id, stamp, cancel), "标准表已核，在适用期间内用于测算。", [], cancel);

    /// <summary>Takes the table out of use.</summary>
    public Task<IActionResult> OnPostRetireAsync(Guid id, int? stamp, CancellationToken cancel) =>
        PressAsync(id, Permission.SeeStandards, () => tables.RetireAsync(current.Required, id, stamp, cancel), "标准表已停用，不再用于测算。", [], cancel);

    private async Task<IActionResult> PressAsync(Guid id, Permission permission, Func<Task<Refusal?>> press, string done, Guid[] picked, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (!current.Required.May(permission))
        {
            return Forbid();
        }

        if (await press() is { } refusal)
        {
            ModelState.Clear(); // the form shows the stamp that now holds
            ModelState.Add(refusal, prefix: "");
            Picked = picked.ToHashSet();
            return await LoadAsync(id, cancel) ? Page() : NotFound();
        }

        TempData["Done"] = done;
        return Redirect($"/standards/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var table = await db.CostTables.AsNoTracking().VisibleTo(current.Required).Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == id, cancel);
        Table = table ?? Table;
        return table is not null;
    }
}
