using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Reads the libraries of reasons, and counts how often their codes were used.</summary>
public static class ReasonQueries
{
    /// <summary>Fewer uses than this would reveal who was meant, so they are shown to nobody else.</summary>
    private const int FewestUses = 3;

    private const int MostShown = 10;

    /// <summary>What the person can choose from: their own library and those of the offices above, own first.</summary>
    public static async Task<IReadOnlyList<StandardReason>> ReasonsOfferedAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Reasons.AsNoTracking()
            .Where(r => r.RetiredAt == null && db.Organizations.Any(o => o.Id == r.OrganizationId && user.Path.StartsWith(o.Path)))
            .OrderBy(r => r.OrganizationId != user.OrganizationId).ThenBy(r => r.Code).ToListAsync(cancel);

    /// <summary>The office's own library, retired reasons last.</summary>
    public static async Task<IReadOnlyList<StandardReason>> OwnReasonsAsync(this AppDbContext db, CurrentUser user, CancellationToken cancel) =>
        await db.Reasons.AsNoTracking().Where(r => r.OrganizationId == user.OrganizationId)
            .OrderBy(r => r.RetiredAt != null).ThenBy(r => r.Code).ToListAsync(cancel);

    /// <summary>How often the reader's office has sent each code under a call, the most frequent first.</summary>
    public static async Task<IReadOnlyList<ReasonUse>> ReasonUsesAsync(this AppDbContext db, CurrentUser user, Guid callId, CancellationToken cancel)
    {
        var declarations = db.Declarations.VisibleTo(user).Where(d => d.CallId == callId);
        var uses = await db.Remarks.VisibleTo(user, db)
            .Where(r => r.OrganizationId == user.OrganizationId && r.SentAt != null && r.ReasonCode != null && declarations.Any(d => d.Id == r.DeclarationId))
            .GroupBy(r => r.ReasonCode).Select(g => new { Code = g.Key ?? "", Remarks = g.Count(), Declarations = g.Select(r => r.DeclarationId).Distinct().Count() })
            .ToListAsync(cancel);
        var codes = uses.Select(use => use.Code).ToList();
        var texts = await db.Reasons.AsNoTracking().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.Text, cancel);
        return [.. uses.OrderByDescending(use => use.Remarks).ThenBy(use => use.Code, StringComparer.Ordinal)
            .Select(use => new ReasonUse(use.Code, texts.GetValueOrDefault(use.Code, ""), use.Remarks, use.Declarations))];
    }

    /// <summary>
    /// What units under a call were asked most often, by field: the wordings of at most ten codes with three or more uses,
    /// without any hint of who asked or was asked.
    /// </summary>
    public static async Task<ILookup<string, string>> CommonReasonsAsync(this AppDbContext db, Guid callId, CancellationToken cancel)
    {
        var uses = await db.RemarksSentToUnits(callId).Where(r => r.ReasonCode != null && r.FieldKey != null && r.End != RemarkEnd.Withdrawn)
            .GroupBy(r => new { r.ReasonCode, r.FieldKey }).Select(g => new { Code = g.Key.ReasonCode ?? "", Field = g.Key.FieldKey ?? "", Count = g.Count() })
            .ToListAsync(cancel);
        var common = uses.GroupBy(use => use.Code).Select(g => (Code: g.Key, Count: g.Sum(use => use.Count), g.MaxBy(use => use.Count)!.Field)) // groups are never empty
            .Where(use => use.Count >= FewestUses)
            .OrderByDescending(use => use.Count).ThenBy(use => use.Code, StringComparer.Ordinal).Take(MostShown).ToList();
        var codes = common.Select(use => use.Code).ToList();
        var texts = await db.Reasons.AsNoTracking().Where(r => codes.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.Text, cancel);
        return common.Where(use => texts.ContainsKey(use.Code)).ToLookup(use => use.Field, use => texts[use.Code]);
    }
}
