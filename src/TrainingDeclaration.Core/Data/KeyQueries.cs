using System.Linq.Expressions;

namespace TrainingDeclaration.Core.Data;

/// <summary>Asks for rows by their keys.</summary>
public static class KeyQueries
{
    private static readonly System.Reflection.MethodInfo Contains = typeof(List<Guid>).GetMethod(nameof(List<Guid>.Contains))!; // the list's own method, always there

    /// <summary>
    /// Rows whose key is one of these. One key alone is compared for equality: PostgreSQL then keeps its plan, while for a list,
    /// whose length it cannot know, it plans anew each time, which for a query of many tables costs ten times its execution.
    /// </summary>
    public static IQueryable<T> WhereKeyIn<T>(this IQueryable<T> rows, Expression<Func<T, Guid>> key, List<Guid> keys)
    {
        Expression condition = keys is [var only]
            ? Expression.Equal(key.Body, Held(only))
            : Expression.Call(Held(keys), Contains, key.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, key.Parameters));
    }

    /// <summary>A value as a captured variable holds it, so that it becomes a parameter of the statement.</summary>
    private static MemberExpression Held<TValue>(TValue value) => Expression.Field(Expression.Constant(new Holder<TValue>(value)), nameof(Holder<>.Value));

    private sealed class Holder<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
