using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Plans;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Plans;

/// <summary>One item of a plan as a row of its page.</summary>
/// <param name="Page">What the reader may do, and what the plan knows of its items.</param>
public sealed record ItemView(DetailsModel Page, PlanItem Item)
{
    /// <summary>The declaration in the plan.</summary>
    public Declaration Declaration => Item.Declaration;

    /// <summary>The unit, the category where the scheme has any, and the places.</summary>
    public string Whereabouts => SchemeCatalog.Of(Declaration.Scheme).Category(Declaration.Category) is { } category
        ? $"{Declaration.Unit.Name}　{category.Label}　{Declaration.Places}" : $"{Declaration.Unit.Name}　{Declaration.Places}";

    /// <summary>Why it is supported, where that was said.</summary>
    public string? Reason => Page.View.Reasons.GetValueOrDefault(Declaration.Id);

    /// <summary>What the notice is called that an issued item has.</summary>
    public string NoticeTitle => SchemeCatalog.Of(Page.View.Plan.Call.Scheme).Papers.NoticeTitle;
}
