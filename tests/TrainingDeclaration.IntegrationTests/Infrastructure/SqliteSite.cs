using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A site on SQLite, one per test class.</summary>
public sealed class SqliteSite() : TestSite(Database.Sqlite);
