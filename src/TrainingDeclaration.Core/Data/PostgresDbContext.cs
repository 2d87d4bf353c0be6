using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Core.Data;

/// <summary>The model on PostgreSQL, for real service.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : AppDbContext(options)
{
    /// <summary>
    /// What an office finds of a word that all use is read newest first along these, as far as it is shown; SQLite keeps
    /// the office among the words.
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

    /// <summary>PostgreSQL refuses instants with an offset other than UTC's.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(), instant => instant);
}
