using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>What a reader looks for in the list of declarations; a null property does not filter.</summary>
/// <param name="Text">Words that must all occur in number, theme, unit, department or any field of the form.</param>
public sealed record DeclarationFilter(string? Text, Status? Status, int? Year)
{
    /// <summary>The declarations that match, out of those the reader may see.</summary>
    public IQueryable<Declaration> Apply(AppDbContext db, IQueryable<Declaration> visible, CurrentUser user)
    {
        var query = visible;
        if (SearchWords.Terms(Text) is { Count: > 0 } terms)
        {
            var found = db.Holding(terms, user).Select(hit => hit.DeclarationId);
            query = query.Where(d => found.Contains(d.Id));
        }

        if (Status is { } status)
        {
            var isBelow = user.Office is Office.Unit or Office.Bureau;
            // A reader who may not know a decision filters by the status shown instead.
            query = user.Office != Office.Authority && status == Lifecycle.Status.AuthorityReview
                ? query.Where(d => d.Status == status || StatusFacts.Confidential.Contains(d.Status) && !(StatusFacts.Released.Contains(d.Status) && d.Call.ResultsReleasedAt != null))
                : user.Office != Office.Authority && StatusFacts.Confidential.Contains(status)
                    ? query.Where(d => d.Status == status && StatusFacts.Released.Contains(d.Status) && d.Call.ResultsReleasedAt != null)
                    : isBelow && status == Lifecycle.Status.DepartmentReview
                        ? query.Where(d => d.Status == status || d.DecisionIsKept)
                        : query.Where(d => d.Status == status && !(isBelow && d.DecisionIsKept));
        }

        return Year is { } year ? query.Where(d => d.Call.Year == year) : query;
    }
}
