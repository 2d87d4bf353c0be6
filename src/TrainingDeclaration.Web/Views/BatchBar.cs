using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Views;

/// <summary>The bar of a list for one act on many rows.</summary>
/// <param name="Form">Id of the form that the rows' boxes belong to.</param>
/// <param name="Origin">Path and query of the list.</param>
/// <param name="Total">How many the filter finds, in words.</param>
public sealed record BatchBar(IReadOnlyList<Act> Acts, string Form, string Origin, string Total);
