namespace TrainingDeclaration.Core.Record.Search;

/// <summary>A declaration in which every word was found, and how many such there are.</summary>
public sealed record CountedHit(Guid DeclarationId, int Count);
