using TrainingDeclaration.Core.Data;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A site on PostgreSQL, one per test class.</summary>
public sealed class PostgresSite() : TestSite(Database.Postgres);
