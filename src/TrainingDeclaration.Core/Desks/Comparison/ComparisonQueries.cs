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
    public static async Task<int?> LastSeenAsync(this AppDbContext db, CurrentUser user, Declaration declaration, CancellationToken cancel) =>
        await db.History.AsNoTracking()
            .Where(e => e.DeclarationId == declaration.Id && e.OrganizationId == user.OrganizationId
                && e.SubmissionNumber > 0 && e.SubmissionNumber < declaration.SubmissionNumber)
            .MaxAsync(e => (int?)e.SubmissionNumber, cancel);

    /// <summary>Keys of the fields in which the unit's body differs from a frozen submission; every field if there is none.</summary>
    public static async Task<IReadOnlySet<string>> ChangedSinceAsync(this AppDbContext db, Declaration declaration, Body body, int number, CancellationToken cancel)
    {
        var (scheme, context) = (SchemeCatalog.Of(declaration.Scheme), new FormContext(declaration.Call, declaration.Unit, declaration.Department));
        var now = scheme.Fields(body, context);
        var json = await db.Submissions.AsNoTracking().Where(s => s.DeclarationId == declaration.Id && s.Number == number).Select(s => s.FormJson).SingleOrDefaultAsync(cancel);
        return json is null ? now.Select(field => field.Key).ToHashSet()
            : FormComparison.Of(number, scheme.Fields(scheme.FromJson(json), context), number + 1, now).Changed.Select(field => field.Key).ToHashSet();
    }
}
