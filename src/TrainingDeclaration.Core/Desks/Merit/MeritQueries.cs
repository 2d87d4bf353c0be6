using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>Reads contests for their workbench. Each query starts with what the person may see.</summary>
public static class MeritQueries
{
    /// <summary>The boards of a call, one per contested category; null if the call does not exist for the person.</summary>
    public static async Task<IReadOnlyList<MeritBoard>?> BoardsAsync(this AppDbContext db, CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var call = await db.Calls.AsNoTracking().VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == callId, cancel);
        if (call is null)
        {
            return null;
        }

        var scheme = SchemeCatalog.Of(call.Scheme);
        var declarations = await db.Declarations.AsNoTracking().VisibleTo(user).Include(d => d.Unit)
            .Where(d => d.CallId == callId && !StatusFacts.EndedUnissued.Contains(d.Status)).ToListAsync(cancel);
        var ids = declarations.ConvertAll(d => d.Id);
        var scores = (await db.Scores.AsNoTracking().Where(s => ids.Contains(s.DeclarationId)).OrderBy(s => s.ScorerName).ToListAsync(cancel)).ToLookup(s => s.DeclarationId);
        var reasons = await db.DecisionReasonsAsync(ids, cancel);
        return
        [
            .. scheme.Categories.Where(category => !category.IsRecorded).Select(category => new MeritBoard(
                call, category, category.QuotaLimit is { } key ? call.NumberOf(scheme.Limit(key)) : null,
                Ordered(declarations.Where(d => d.Category == category.Key), scores, reasons, user.Id))),
        ];
    }

    /// <summary>The mean of the scorers who did not recuse themselves, two decimals; null = nobody has scored.</summary>
    public static decimal? Mean(IEnumerable<Score> scores) =>
        scores.Select(score => score.Total).OfType<int>().ToList() is { Count: > 0 } totals ? Math.Round((decimal)totals.Sum() / totals.Count, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>By the authority's own places first, then by mean, then by number; those without a score last.</summary>
    private static IReadOnlyList<MeritRow> Ordered(IEnumerable<Declaration> declarations, ILookup<Guid, Score> scores, IReadOnlyDictionary<Guid, string> reasons, Guid readerId) =>
    [
        .. declarations.Select(d => (Declaration: d, Mean: Mean(scores[d.Id])))
            .OrderBy(one => one.Declaration.MeritRank ?? int.MaxValue).ThenByDescending(one => one.Mean ?? -1).ThenBy(one => one.Declaration.Number, StringComparer.Ordinal)
            .Select((one, index) => new MeritRow(
                one.Declaration.Id, one.Declaration.Key, one.Declaration.Number, one.Declaration.Title, one.Declaration.Unit.Name, one.Declaration.Status,
                one.Declaration.StatusStamp, one.Declaration.SubmissionNumber, one.Declaration.Persons, one.Declaration.Days, one.Declaration.RequestedFen, one.Declaration.GrantedFen,
                index + 1, one.Declaration.MeritRank, one.Mean, scores[one.Declaration.Id].Count(score => !score.IsRecused),
                [.. scores[one.Declaration.Id].Where(score => score.IsRecused).Select(score => $"{score.ScorerName}：{score.RecusalReason}")],
                scores[one.Declaration.Id].FirstOrDefault(score => score.ScorerId == readerId), reasons.GetValueOrDefault(one.Declaration.Id))),
    ];
}
