using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The kinds of controls, each made from the property it sets: <c>Text(form => form.Purpose)</c>.</summary>
internal static class FieldParts<TBody>
    where TBody : Body
{
    /// <summary>A text with several lines.</summary>
    public static FieldPart<TBody> Text(Expression<Func<TBody, string?>> of) =>
        Text(of, (typed, name, before) => typed.Text(name, before), (word, key, take) => word.Text(key, take));

    /// <summary>A text on one line.</summary>
    public static FieldPart<TBody> Line(Expression<Func<TBody, string?>> of) =>
        Text(of, (typed, name, before) => typed.Line(name, before), (word, key, take) => word.Line(key, take));

    /// <summary>The name of a person.</summary>
    public static FieldPart<TBody> PersonName(Expression<Func<TBody, string?>> of) =>
        Text(of, (typed, name, before) => typed.Text(name, before), (word, key, take) => word.Line(key, take));

    /// <summary>A telephone number.</summary>
    public static FieldPart<TBody> Phone(Expression<Func<TBody, string?>> of) =>
        Text(of, (typed, name, before) => typed.Text(name, before), (word, key, take) => word.Phone(key, take));

    /// <summary>A day.</summary>
    public static FieldPart<TBody> Date(Expression<Func<TBody, DateOnly?>> of)
    {
        var property = Property.Of(of);
        return property.Part((typed, body, name, before) => typed.Date(body, name, before)) with
        {
            Written = body => property.Get(body)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A whole number; in Word forms optionally followed by one of the units.</summary>
    public static FieldPart<TBody> Whole(Expression<Func<TBody, int?>> of, string units)
    {
        var property = Property.Of(of);
        string? Text(TBody body) => property.Get(body)?.ToString(CultureInfo.InvariantCulture);
        return property.Part((typed, body, name, before) => typed.Whole(body, name, before)) with
        {
            Written = Text,
            Words = Text,
            Amount = body => property.Get(body),
            Word = (word, body, key) => word.Number(key, units, number => property.Set(body, number)),
        };
    }

    /// <summary>An amount of money: fen, typed and shown in 万元.</summary>
    public static FieldPart<TBody> Amount(Expression<Func<TBody, long?>> of)
    {
        var property = Property.Of(of);
        return property.Part((typed, body, name, before) => typed.Amount(body, name, before)) with
        {
            Written = body => property.Get(body) is { } fen ? Money.Wan(fen) : null,
            Words = body => property.Get(body) is { } fen ? $"{Money.Wan(fen)} 万元" : null,
            Amount = body => Money.InWan(property.Get(body)),
            AmountFormat = "0.00####",
            Word = (word, body, key) => word.Amount(key, fen => property.Set(body, fen)),
        };
    }

    /// <summary>An answer with two possible words.</summary>
    public static FieldPart<TBody> YesNo(Expression<Func<TBody, bool?>> of, string yes = "是", string no = "否")
    {
        var property = Property.Of(of);
        return property.Part((typed, _, name, before) => typed.YesNo(name, before)) with
        {
            Written = body => property.Get(body) switch { true => "yes", false => "no", null => null },
            Words = body => property.Get(body) switch { true => yes, false => no, null => null },
            Word = (word, body, key) => word.Choice(key, yes, no, answer => property.Set(body, answer)),
        };
    }

    /// <summary>One of several values.</summary>
    public static FieldPart<TBody> One<T>(Expression<Func<TBody, T?>> of, Func<T, string> label)
        where T : struct, Enum
    {
        var property = Property.Of(of);
        return property.Part((typed, _, name, before) => typed.One(name, before)) with
        {
            Written = body => property.Get(body)?.ToString(),
            Words = body => property.Get(body) is { } value ? label(value) : null,
            Word = (word, body, key) => word.Choice(key, [.. Enum.GetValues<T>().Select(value => (label(value), value))], value => property.Set(body, value)),
        };
    }

    /// <summary>Any of several values.</summary>
    public static FieldPart<TBody> Many<T>(Expression<Func<TBody, List<T>>> of, Func<T, string> label)
        where T : struct, Enum
    {
        var property = Property.Of(of);
        return List(property, (typed, name, before) => typed.Many(name, before), body => [.. property.Get(body).Select(label)], '、');
    }

    /// <summary>Any of several texts, in words with the separator between them.</summary>
    public static FieldPart<TBody> Texts(Expression<Func<TBody, List<string>>> of, char separator)
    {
        var property = Property.Of(of);
        return List(property, (typed, name, before) => typed.Texts(name, before), property.Get, separator);
    }

    /// <summary>A list typed row by row.</summary>
    /// <param name="prefix">Prefix of the control that every row has: <c>country.</c> for <c>country.0</c>, <c>country.1</c> …</param>
    public static FieldPart<TBody> Rows<T>(Expression<Func<TBody, List<T>>> of, string prefix, Func<TypedFields, TBody, List<T>> read)
    {
        var property = Property.Of(of);
        return property.Part((typed, body, _, _) => read(typed, body)) with
        {
            Copy = (from, to) => property.Set(to, [.. property.Get(from)]),
            FirstRow = $"{prefix}0",
        };
    }

    private static FieldPart<TBody> Text(
        Expression<Func<TBody, string?>> of, Func<TypedFields, string, string?, string?> read, Action<WordFieldReader, string, Action<string>> find)
    {
        var property = Property.Of(of);
        return property.Part((typed, _, name, before) => read(typed, name, before)) with
        {
            Written = property.Get,
            Words = property.Get,
            Word = (word, body, key) => find(word, key, text => property.Set(body, text)),
        };
    }

    private static FieldPart<TBody> List<T>(
        Property<List<T>> property, Func<TypedFields, string, List<T>, List<T>> read, Func<TBody, IReadOnlyList<string>> items, char separator) =>
        property.Part((typed, _, name, before) => read(typed, name, before)) with
        {
            Copy = (from, to) => property.Set(to, [.. property.Get(from)]),
            Words = body => string.Join(separator, items(body)),
            Items = items,
        };

    private static class Property
    {
        public static Property<TValue> Of<TValue>(Expression<Func<TBody, TValue>> of) =>
            of.Body is MemberExpression { Member: PropertyInfo { GetMethod: { } get, SetMethod: { } set } property }
                ? new(property.Name, get.CreateDelegate<Func<TBody, TValue>>(), set.CreateDelegate<Action<TBody, TValue>>())
                : throw new ArgumentException($"'{of}' does not name a settable property.", nameof(of));
    }

    private sealed record Property<TValue>(string Name, Func<TBody, TValue> Get, Action<TBody, TValue> Set)
    {
        public FieldPart<TBody> Part(Func<TypedFields, TBody, string, TValue, TValue> read) => new()
        {
            Property = Name,
            Read = (typed, body, name) => Set(body, read(typed, body, name, Get(body))),
            Copy = (from, to) => Set(to, Get(from)),
        };
    }
}
