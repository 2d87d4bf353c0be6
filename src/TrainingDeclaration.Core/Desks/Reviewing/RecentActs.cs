using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Reviewing;

/// <summary>最近办理: what a reviewer's office decided recently, and which of it can still be undone.</summary>
public sealed class RecentActs(AppDbContext db, WorkflowService workflow)
{
    /// <summary>Maximum number of lines; older ones are in the list of declarations.</summary>
    public const int Most = 50;

    /// <summary>Reads them, latest first, with the same number of queries for one as for fifty.</summary>
    /// <param name="onlyMine">Only what the person decided, not colleagues.</param>
    public async Task<IReadOnlyList<RecentAct>> ListAsync(CurrentUser user, bool onlyMine, CancellationToken cancel)
    {
        var visible = db.Declarations.VisibleTo(user).Where(d => d.UnitId != user.OrganizationId);
        var entries = await db.History.AsNoTracking()
            .Where(e => e.OrganizationId == user.OrganizationId && (!onlyMine || e.ActorId == user.Id) && e.DossierId == null && ActFacts.Remembered.Contains(e.Act) && visible.Any(d => d.Id == e.DeclarationId))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(cancel);
        var ids = entries.Select(e => e.DeclarationId).Distinct().ToList();
        var declarations = await visible.Include(d => d.Call).Include(d => d.Unit).Include(d => d.Department).Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        var latest = await db.History.Where(e => ids.Contains(e.DeclarationId)).GroupBy(e => e.DeclarationId)
            .Select(group => new { group.Key, Sequence = group.Max(e => e.Sequence) }).ToDictionaryAsync(one => one.Key, one => one.Sequence, cancel);
        var facts = (await db.FactsAsync(declarations, user, cancel)).ToDictionary(one => one.Declaration.Id);
        return
        [
            .. entries.Where(e => facts.ContainsKey(e.DeclarationId)).Select(e => new RecentAct(
                facts[e.DeclarationId].Declaration, e, e.Sequence == latest[e.DeclarationId] ? Undo(user, facts[e.DeclarationId], e.Act) : null)),
        ];
    }

    private Act? Undo(CurrentUser user, Facts facts, Act act) =>
        act.Reversal() is { } reversal && workflow.Available(user, facts).Any(option => option.Act == reversal && option.IsOpen) ? reversal : null;
}
