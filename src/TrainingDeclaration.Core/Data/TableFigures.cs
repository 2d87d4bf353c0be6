using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>What SQLite knows of the sizes of its tables when it chooses an index; PostgreSQL looks by itself.</summary>
public static class TableFigures
{
    /// <summary>Recounts: a quarter of a second for 100,000 declarations, in which writers wait.</summary>
    public static Task RefreshAsync(this AppDbContext db, CancellationToken cancel) =>
        db is SqliteDbContext ? db.Database.ExecuteSqlRawAsync("ANALYZE", cancel) : Task.CompletedTask;
}
