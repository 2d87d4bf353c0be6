using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One control of the edit page and the property behind it: how it is read, shown again and taken over.</summary>
public sealed record FieldPart<TBody>
    where TBody : Body
{
    /// <summary>Name of the control; a field with one control gives it its key. A list typed row by row has no control of this name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Label of the control, if it differs from that of the field.</summary>
    public string? Label { get; init; }

    /// <summary>One sentence below the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Name of the property it sets.</summary>
    public required string Property { get; init; }

    /// <summary>The first control of a list typed row by row; otherwise null.</summary>
    public string? FirstRow { get; init; }

    /// <summary>Prefix of those controls of such a list that may hold unreadable input; null if none may.</summary>
    public string? UnreadRows { get; init; }

    /// <summary>Writes what was typed into the control of this name to a body.</summary>
    public required Action<TypedFields, TBody, string> Read { get; init; }

    /// <summary>Copies the value from one body to another.</summary>
    public required Action<TBody, TBody> Copy { get; init; }

    /// <summary>The value as it would be typed; null if there is none, and for lists.</summary>
    public Func<TBody, string?> Written { get; init; } = _ => null;

    /// <summary>The value in words; null if nothing was entered.</summary>
    public Func<TBody, string?> Words { get; init; } = _ => null;

    /// <summary>The items of a list, each in words; null if it is not a list.</summary>
    public Func<TBody, IReadOnlyList<string>>? Items { get; init; }

    /// <summary>The number, in the unit that the words state; null if it is not a number.</summary>
    public Func<TBody, decimal?>? Amount { get; init; }

    /// <summary>How a difference of such numbers is written.</summary>
    public string AmountFormat { get; init; } = "0";

    /// <summary>Reads the value of the field with the key from a Word form; null if the field itself defines how.</summary>
    internal Action<WordFieldReader, TBody, string>? Word { get; init; }

    /// <summary>Whether unreadable input of the control belongs to it.</summary>
    public bool Holds(string control) => control == Name || UnreadRows is { } rows && control.StartsWith(rows, StringComparison.Ordinal);

    /// <summary>Takes the value over from another version, including unreadable input.</summary>
    public void Take(TBody from, TBody to)
    {
        Copy(from, to);
        from.CopyUnread(to, from.Unread.Keys.Concat(to.Unread.Keys).Where(Holds).ToList());
    }
}
