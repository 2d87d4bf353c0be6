using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>The table statistics by which SQLite chooses an index; PostgreSQL maintains its own.</summary>
public static class TableFigures
{
    /// <summary>Updates them: a quarter of a second for 100,000 declarations, during which writers wait.</summary>
    public static Task RefreshAsync(this AppDbContext db, CancellationToken cancel) =>
        db is SqliteDbContext ? db.Database.ExecuteSqlRawAsync("ANALYZE", cancel) : Task.CompletedTask;
}
