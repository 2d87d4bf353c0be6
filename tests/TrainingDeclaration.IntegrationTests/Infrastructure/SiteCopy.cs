namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>The files and database of one test site.</summary>
/// <param name="Folder">Its data folder.</param>
/// <param name="ConnectionString">Its database; null = the SQLite file in the folder.</param>
public sealed record SiteCopy(string Folder, string? ConnectionString);
