using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>Reads what is compared, for declarations that the caller has found through a scoped query.</summary>
public static class ComparisonQueries
{
    /// <summary>Compares two frozen submissions; null if one of them does not exist.</summary>
    public static async Task<FormComparison?> CompareAsync(this AppDbContext db, Declaration declaration, int from, int to, CancellationToken cancel)
    {
        var frozen = await db.Submissions.AsNoTracking().Where(s => s.DeclarationId == declaration.Id && (s.Number == from || s.Number == to))
            .ToDictionaryAsync(s => s.Number, s => s.FormJson, cancel);
        if (!frozen.TryGetValue(from, out var old) || !frozen.TryGetValue(to, out var now))
        {
            return null;
        }

        var (scheme, context) = (SchemeCatalog.Of(declaration.Scheme), new FormContext(declaration.Call, declaration.Unit, declaration.Department));
        return FormComparison.Of(from, scheme.Fields(scheme.FromJson(old), context), to, scheme.Fields(scheme.FromJson(now), context));
    }

    /// <summary>The latest earlier submission that the person's office acted on: what it has seen, not merely the previous one.</summary>
    /// <param name="timeline">The acts that the person may know of; they know all of their own office.</param>
    public static int? LastSeen(CurrentUser user, Declaration declaration, IEnumerable<HistoryEntry> timeline) => timeline
        .Where(e => e.OrganizationId == user.OrganizationId && e.SubmissionNumber > 0 && e.SubmissionNumber < declaration.SubmissionNumber)
        .Max(e => (int?)e.SubmissionNumber);

    /// <summary>Keys of the fields in which the unit's body differs from the current submission; every field before the first report.</summary>
    /// <param name="body">The body as typed.</param>
    /// <param name="frozen">The current submission's body as JSON.</param>
    public static IReadOnlySet<string> ChangedSince(Declaration declaration, Body body, string? frozen)
    {
        var (scheme, context) = (SchemeCatalog.Of(declaration.Scheme), new FormContext(declaration.Call, declaration.Unit, declaration.Department));
        var now = scheme.Fields(body, context);
        return frozen is null ? now.Select(field => field.Key).ToHashSet()
            : FormComparison.Of(declaration.SubmissionNumber, scheme.Fields(scheme.FromJson(frozen), context), declaration.SubmissionNumber + 1, now)
                .Changed.Select(field => field.Key).ToHashSet();
    }
}
