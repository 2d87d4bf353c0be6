using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Tests.Architecture;

namespace TrainingDeclaration.Tests.Schemes;

/// <summary>What must be true of the field list of every scheme.</summary>
internal static partial class FieldChecks
{
    /// <summary>Properties of every body that no field types: the declaration's key, the stamp, and the unreadable input of other fields.</summary>
    private static readonly string[] OfEveryBody = [nameof(Body.DeclarationId), nameof(Body.Revision), nameof(Body.Unread)];

    /// <summary>Settable properties of a body that are neither typed by exactly one row nor left out on purpose.</summary>
    public static IReadOnlyList<string> WithoutOneRow<TBody>(IEnumerable<Field<TBody>> rows, params IEnumerable<string> untyped)
        where TBody : Body
    {
        var typed = rows.SelectMany(row => row.Parts).Select(part => part.Property).ToList();
        return [.. typeof(TBody).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)
            .Except(OfEveryBody).Except(untyped).Where(name => typed.Count(one => one == name) != 1)];
    }

    /// <summary>Controls that keep unreadable input, one of each kind, in row order.</summary>
    public static IReadOnlyList<string> Unreadable<TBody>(FieldList<TBody> fields, Func<TBody> create)
        where TBody : Body => [.. fields.Rows.SelectMany(row => Nonsense(fields, row, create()).Unread.Keys)];

    /// <summary>
    /// Rows that do not carry unreadable input along: taking the other's field must leave nothing of it, taking over what
    /// was typed must keep it.
    /// </summary>
    public static IReadOnlyList<string> Forgetting<TBody>(FieldList<TBody> fields, Action<Field<TBody>, TBody, TBody> take, Func<TBody> create)
        where TBody : Body => [.. fields.Rows.Where(row => row.Parts.Count > 0).Where(row =>
        {
            var (mine, kept) = (Nonsense(fields, row, create()), create());
            var typed = mine.Unread.ToDictionary();
            take(row, mine, kept);
            take(row, create(), mine);
            return mine.Unread.Count > 0 || !kept.Unread.OrderBy(one => one.Key).SequenceEqual(typed.OrderBy(one => one.Key));
        }).Select(row => row.Key)];

    /// <summary>The edit page of a scheme.</summary>
    public static string EditPage(string scheme) => $"src/TrainingDeclaration.Web/Pages/Declarations/{scheme}/_Fields.cshtml";

    /// <summary>Controls that the edit page does not show, and fields whose remarks it does not ask to answer.</summary>
    public static IReadOnlyList<string> NotOnPage<TBody>(FieldList<TBody> fields, string page, Type keys)
        where TBody : Body
    {
        var names = keys.GetFields().Where(field => field.IsLiteral)
            .ToDictionary(field => (string)field.GetRawConstantValue()!, field => $"{keys.Name}.{field.Name}");
        var view = SourceTree.Read(page);
        var answered = string.Concat(Answered().Matches(view).Select(match => match.Value));
        bool IsIn(string text, string name) =>
            text.Contains($"\"{name}\"", StringComparison.Ordinal) || Regex.IsMatch(text, $@"\b{Regex.Escape(names[name])}\b");
        return
        [
            .. fields.Rows.SelectMany(row => row.Parts).Where(part => part.FirstRow is null && !IsIn(view, part.Name)).Select(part => part.Name),
            .. fields.Rows.Where(row => row.Parts.Count > 0 && !IsIn(answered, row.Key)).Select(row => $"remarks on {row.Key}"),
        ];
    }

    /// <summary>A body in which something unreadable was typed into every control of one field.</summary>
    private static TBody Nonsense<TBody>(FieldList<TBody> fields, Field<TBody> row, TBody body)
        where TBody : Body
    {
        var controls = row.Parts.SelectMany(part => new[] { part.FirstRow ?? part.Name, part.UnreadRows is { } rows ? $"{rows}0" : null }.OfType<string>());
        fields.Apply(new TypedFields(controls.ToDictionary(name => name, _ => (IReadOnlyList<string>)["没有写清楚"])), body);
        return body;
    }

    [GeneratedRegex(@"Model\.On\([^)]*\)")]
    private static partial Regex Answered();
}
