namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A file that a declaration carries, as rules see it.</summary>
/// <param name="Kind">Key of the <see cref="MaterialKind"/>; null = of no kind.</param>
/// <param name="ContentType">Content type found by looking at the content.</param>
public sealed record Material(string? Kind, string Name, string ContentType);
