using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One control of the edit page and the property behind it: how it is read, shown again and taken over.</summary>
public sealed record FieldPart<TBody>
    where TBody : Body
{
    /// <summary>Name of the control; a field with one control gives it its key. A list typed row by row has no control of this name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Label of the control where it is not the one of the field.</summary>
    public string? Label { get; init; }

    /// <summary>One sentence below the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Name of the property that it types.</summary>
    public required string Property { get; init; }

    /// <summary>The first control of a list typed row by row; otherwise null.</summary>
    public string? FirstRow { get; init; }

    /// <summary>Beginning of the controls of such a list that may hold what cannot be read; null when none may.</summary>
    public string? UnreadRows { get; init; }

    /// <summary>Writes what was typed into the control of this name to a body.</summary>
    public required Action<TypedFields, TBody, string> Read { get; init; }

    /// <summary>Copies the value from one body to another.</summary>
    public required Action<TBody, TBody> Copy { get; init; }

    /// <summary>The value as it is typed; null when nothing is, and for lists.</summary>
    public Func<TBody, string?> Written { get; init; } = _ => null;

    /// <summary>The value in words; null when nothing was entered.</summary>
    public Func<TBody, string?> Words { get; init; } = _ => null;

    /// <summary>The items of a list, each in words; null when it is no list.</summary>
    public Func<TBody, IReadOnlyList<string>>? Items { get; init; }

    /// <summary>The number, in the unit that the words name; null when it is none.</summary>
    public Func<TBody, decimal?>? Amount { get; init; }

    /// <summary>How a difference of such numbers is written.</summary>
    public string AmountFormat { get; init; } = "0";

    /// <summary>Takes the value of the field with the key out of a Word form; null when the field says itself how.</summary>
    internal Action<WordFieldReader, TBody, string>? Word { get; init; }

    /// <summary>Whether what could not be read in the control belongs to it.</summary>
    public bool Holds(string control) => control == Name || UnreadRows is { } rows && control.StartsWith(rows, StringComparison.Ordinal);

    /// <summary>Takes the value over from another typing, with what could not be read there.</summary>
    public void Take(TBody from, TBody to)
    {
        Copy(from, to);
        from.CopyUnread(to, from.Unread.Keys.Concat(to.Unread.Keys).Where(Holds).ToList());
    }
}
