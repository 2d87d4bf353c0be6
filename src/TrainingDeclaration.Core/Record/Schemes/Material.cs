namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A file attached to a declaration, as rules see it.</summary>
/// <param name="Kind">Key of the <see cref="MaterialKind"/>; null = none.</param>
/// <param name="ContentType">Content type, determined from the content.</param>
public sealed record Material(string? Kind, string Name, string ContentType);
