using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace TrainingDeclaration.Core.Data;

/// <summary>
/// Ways to ask for which PostgreSQL keeps the plan of a prepared statement. Where a plan for any value looks dearer than one for
/// the values at hand, it plans anew at each use, which for a query of many tables costs ten times its execution.
/// </summary>
public static class QueryShapes
{
    private static readonly System.Reflection.MethodInfo Contains = typeof(List<Guid>).GetMethod(nameof(List<>.Contains))!; // the list's own method

    /// <summary>Rows whose key is one of these; one key alone is compared for equality, since the length of a list cannot be known.</summary>
    public static IQueryable<T> WhereKeyIn<T>(this IQueryable<T> rows, Expression<Func<T, Guid>> key, List<Guid> keys)
    {
        Expression condition = keys is [var only]
            ? Expression.Equal(key.Body, Held(only))
            : Expression.Call(Held(keys), Contains, key.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, key.Parameters));
    }

    /// <summary>
    /// The first rows; the number stands in the statement itself, since of a parameter PostgreSQL assumes a tenth of all rows. For
    /// numbers of which there are few: each makes a statement of its own.
    /// </summary>
    public static IQueryable<T> TakeFixed<T>(this IQueryable<T> rows, int count) => rows.Provider.CreateQuery<T>(Expression.Call(
        typeof(Queryable), nameof(Queryable.Take), [typeof(T)], rows.Expression, Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(count))));

    /// <summary>A value as a captured variable holds it, so that it becomes a parameter of the statement.</summary>
    private static MemberExpression Held<TValue>(TValue value) => Expression.Field(Expression.Constant(new Holder<TValue>(value)), nameof(Holder<>.Value));

    private sealed class Holder<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
