using TrainingDeclaration.Core.Desks.Costs;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>A table that was looked at, kept sealed in the page until it is imported: nobody can name another file in its place.</summary>
/// <param name="UserId">Who looked at it.</param>
/// <param name="Hash">Key of the list in the file store.</param>
public sealed record KeptTable(Guid UserId, CostHead Head, string Hash, CostSource? Source);
