using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TrainingDeclaration.Core.Data;

/// <summary>Lets dotnet-ef build the SQLite model without starting the program.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDbContext>
{
    /// <inheritdoc />
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets dotnet-ef build the PostgreSQL model without starting the program.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDbContext>
{
    /// <inheritdoc />
    public PostgresDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql("Host=localhost;Database=design").Options);
}
