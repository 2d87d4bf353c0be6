namespace TrainingDeclaration.Core.Record.Search;

/// <summary>A declaration that contains every word.</summary>
/// <param name="Id">Number of the search row; later declarations have higher ones.</param>
/// <param name="DeclarationId">The declaration.</param>
public sealed record SearchHit(long Id, Guid DeclarationId);
