namespace TrainingDeclaration.Core.Record.Search;

/// <summary>A declaration that contains every word, and how many there are.</summary>
public sealed record CountedHit(Guid DeclarationId, int Count);
