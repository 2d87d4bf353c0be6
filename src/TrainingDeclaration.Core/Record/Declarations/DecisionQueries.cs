using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Reads why the authority decided as it did. For its own people only; others read it in the history once it is released.</summary>
public static class DecisionQueries
{
    /// <summary>The reason of the latest 拟支持, 备选 or 不予支持 of each declaration; those whose decision was taken back, or has none, are left out.</summary>
    /// <param name="ids">Found through a scoped query.</param>
    public static async Task<IReadOnlyDictionary<Guid, string>> DecisionReasonsAsync(this AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var acts = await db.History.AsNoTracking().Where(e => ids.Contains(e.DeclarationId)
                && (ActFacts.Selecting.Contains(e.Act) || e.Act == Act.Remove || e.Act == Act.Reconsider || e.Act == Act.Return))
            .Select(e => new { e.DeclarationId, e.Sequence, e.Act, e.Comment }).ToListAsync(cancel);
        return acts.GroupBy(e => e.DeclarationId).Select(g => g.OrderBy(e => e.Sequence).Last())
            .Where(e => e.Comment is not null && ActFacts.Selecting.Contains(e.Act)).ToDictionary(e => e.DeclarationId, e => e.Comment!);
    }
}
