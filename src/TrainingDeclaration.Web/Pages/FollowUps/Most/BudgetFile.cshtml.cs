using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>经费预算 as a spreadsheet.</summary>
public sealed class BudgetFileModel(AppDbContext db, OpenDossier open, CurrentUserAccessor current, AccessLog accessLog, ReceiveInstant received)
    : ContentFileModel(open, current, accessLog, received)
{
    /// <inheritdoc />
    protected override SectionKind Section => SectionKind.Budget;

    /// <inheritdoc />
    protected override AccessKind Kind => AccessKind.Download;

    /// <inheritdoc />
    protected override async Task<IActionResult> MakeAsync(CancellationToken cancel)
    {
        if (Open.Context is not { Costs: { } costs } context)
        {
            return NotFound();
        }

        List<Guid> used = [.. costs.Rates.Values.Select(rate => rate.Id), .. costs.Basis is { } table ? [table.TableId] : Array.Empty<Guid>()];
        return Table(BudgetTable.Write(Open.Content, context, await db.SourcesAsync(used, cancel), Made), "经费预算");
    }
}
