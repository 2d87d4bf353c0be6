using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Organizations;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Declarations;

/// <summary>What a reader looks for in the list of declarations; null asks for everything.</summary>
/// <param name="Text">Part of theme, unit or place, or a whole number.</param>
public sealed record DeclarationFilter(string? Text, Status? Status, int? Year)
{
    /// <summary>The declarations that fit, of those that the reader may see.</summary>
    public IQueryable<Declaration> Apply(IQueryable<Declaration> visible, CurrentUser user)
    {
        var query = visible;
        if (TextRules.Clean(Text) is { } text)
        {
            var number = text.ToUpperInvariant();
            query = query.Where(d => d.Number == number || d.Title!.Contains(text) || d.Unit.Name.Contains(text) || d.Places!.Contains(text));
        }

        if (Status is { } status)
        {
            var isBelow = user.Office is Office.Unit or Office.Bureau;
            // A reader who may not know a decision filters by the status that is shown.
            query = user.Office != Office.Authority && status == Workflow.Status.AuthorityReview
                ? query.Where(d => d.Status == status || StatusFacts.Confidential.Contains(d.Status))
                : user.Office != Office.Authority && StatusFacts.Confidential.Contains(status)
                    ? query.Where(d => d.Status == status && d.Status == Workflow.Status.NotSupported && d.Call.ResultsReleasedAt != null)
                    : isBelow && status == Workflow.Status.DepartmentReview
                        ? query.Where(d => d.Status == status || d.DecisionIsKept)
                        : query.Where(d => d.Status == status && !(isBelow && d.DecisionIsKept));
        }

        return Year is { } year ? query.Where(d => d.Call.Year == year) : query;
    }
}
