namespace TrainingDeclaration.Core.Record.Search;

/// <summary>A declaration in which every word was found.</summary>
/// <param name="Id">Number of the search row; what was begun later has a higher one.</param>
/// <param name="DeclarationId">The declaration.</param>
public sealed record SearchHit(long Id, Guid DeclarationId);
