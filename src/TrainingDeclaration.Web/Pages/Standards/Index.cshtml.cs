using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>The cost tables of the reader's authority, with their states and who imported and checked them.</summary>
public sealed class IndexModel(AppDbContext db, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    /// <summary>The latest period first.</summary>
    public IReadOnlyList<TableRow> Tables { get; private set; } = [];

    /// <summary>Whether the reader may import.</summary>
    public bool Keeps => current.Required.May(Permission.KeepStandards);

    /// <summary>Whether a verified table covers today.</summary>
    public bool IsInForce => Tables.Any(row => row.Table.State == StandardState.Verified
        && row.Table.EffectiveFrom <= Today && (row.Table.EffectiveTo is null || row.Table.EffectiveTo >= Today));

    private DateOnly Today => BeijingTime.DateOf(received.Value);

    /// <summary>The period in words.</summary>
    public static string Period(CostTable table) =>
        table.EffectiveTo is { } to ? $"{BeijingTime.LongDay(table.EffectiveFrom)}至{BeijingTime.LongDay(to)}" : $"{BeijingTime.LongDay(table.EffectiveFrom)}起";

    /// <summary>Answers the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Tables = await db.CostTables.AsNoTracking().VisibleTo(current.Required).OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.ImportedAt)
            .Select(t => new TableRow(t, t.Lines.Count, t.Lines.Count(line => line.IsVerified))).ToListAsync(cancel);
}
