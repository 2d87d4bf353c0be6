using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Bundles;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What acts on one declaration change in its bundle.</summary>
public sealed class BundleEffects(AppDbContext db, BundleList list, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.LeaveBundle] = (deed, _) => Leave(deed),
        [Effect.HoldPlace] = (deed, _) => HoldPlace(deed),
        [Effect.TakePlace] = TakePlaceAsync,
    };

    private Task Leave(Deed deed)
    {
        if (deed.Facts.Bundled is { Bundle.State: BundleState.Compiling } bundled)
        {
            db.BundleRows.Remove(bundled.Row);
            bundled.Bundle.Touch(deed.Done);
        }

        return Task.CompletedTask;
    }

    private Task HoldPlace(Deed deed)
    {
        if (deed.Facts.Bundled is { } bundled)
        {
            bundled.Row.ReturnedAt = received.Value;
            bundled.Bundle.State = BundleState.PartlyReturned;
            bundled.Bundle.Touch(deed.Done);
        }

        return Task.CompletedTask;
    }

    private async Task TakePlaceAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        var (row, bundle) = deed.Facts.Bundled ?? throw new InvalidOperationException("Reported up again outside a bundle.");
        var hasChanged = row.SubmissionNumber != declaration.SubmissionNumber;
        (row.ReturnedAt, row.SubmissionNumber) = (null, declaration.SubmissionNumber);
        bundle.Touch(deed.Done);
        bundle.State = await db.BundleRows.AnyAsync(r => r.BundleId == bundle.Id && r.DeclarationId != declaration.Id && r.ReturnedAt != null, cancel)
            ? BundleState.PartlyReturned : BundleState.ReportedUp;
        if (hasChanged)
        {
            row.Opinion = null; // it was written for another submission
            await list.FreezeAsync(bundle, cancel);
        }
    }
}
