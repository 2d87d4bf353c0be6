using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// A query that is translated once: the framework ties what it compiles to one model, and each database has its own. For
/// statements that every request sends; elsewhere what it saves is not worth a second way to write a query.
/// </summary>
/// <param name="compile">Compiles the query, by one of <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> compiled = new();

    /// <summary>The query for the context's database.</summary>
    public TQuery For(AppDbContext db) => compiled.GetOrAdd(db.Model, _ => compile());
}
