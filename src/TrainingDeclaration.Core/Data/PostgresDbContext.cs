using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The model on PostgreSQL, for production.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : AppDbContext(options)
{
    /// <summary>
    /// When an office searches for a word that nearly every declaration has, these indexes are read newest first, as far as
    /// the page shows; SQLite keeps the office among the indexed words.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<DeclarationSearch>(search =>
        {
            search.HasIndex(s => new { s.UnitId, s.Id });
            search.HasIndex(s => new { s.BureauId, s.Id });
            search.HasIndex(s => new { s.DepartmentId, s.Id });
            search.HasIndex(s => new { s.AuthorityId, s.Id });
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    /// <summary>PostgreSQL refuses instants with an offset other than UTC.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(), instant => instant);
}
