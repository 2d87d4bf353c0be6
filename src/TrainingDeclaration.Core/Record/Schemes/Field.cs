using TrainingDeclaration.Core.Record.Declarations;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One field of a body, and everything defined about it: a row of a <see cref="FieldList{TBody}"/>.</summary>
/// <param name="Key">Stable key; names findings, remarks and cells.</param>
/// <param name="Label">Label as on the paper.</param>
/// <param name="Group">Heading of its group.</param>
public sealed record Field<TBody>(string Key, string Label, string Group, params IReadOnlyList<FieldPart<TBody>> Parts)
    where TBody : Body
{
    /// <summary>The controls in which it is typed; empty if it follows from something else.</summary>
    public IReadOnlyList<FieldPart<TBody>> Parts { get; } = [.. Parts.Select(part => part.Name.Length > 0 ? part : part with { Name = Key })];

    /// <summary>Whether the paper prints it. If so, Word forms are searched for it.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Whether next year's declaration starts with it: texts and whatever lasts; no dates, numbers, money, or reasons for them.</summary>
    public bool Lasts { get; init; }

    /// <summary>Whether the edit page has a place for it: findings and remarks on it belong to its group.</summary>
    public bool IsOnPage { get; init; } = Parts.Count > 0;

    /// <summary>Key of the field after which it is typed, if the edit page has a different order from the form.</summary>
    public string? TypedAfter { get; init; }

    /// <summary>Key of the field for the reason for an exceeded limit.</summary>
    public string? ReasonIn { get; init; }

    /// <summary>The value in words; null if nothing was entered.</summary>
    public Func<TBody, FormContext, string?> Text { get; init; } = Parts is [var only] ? (body, _) => only.Words(body) : (_, _) => null;

    /// <summary>The items of a list, each in words; null if it is not a list.</summary>
    public Func<TBody, FormContext, IReadOnlyList<string>>? Items { get; init; } = Parts is [{ Items: { } items }] ? (body, _) => items(body) : null;

    /// <summary>The label by which a Word form names it; null if another field's label stands for it.</summary>
    public WordLabel? WordLabel { get; init; } = new(Key, Label);

    /// <summary>
    /// Reads it from a Word form: by default the way its control is read or, if it is not typed, by comparing.
    /// </summary>
    internal Action<WordFieldReader, TBody, FormContext>? Word { get; init; }

    /// <summary>The value as a reviewer reads it.</summary>
    public FieldValue Of(TBody body, FormContext context) => new(Key, Label, Group, Text(body, context) ?? "", IsPrinted)
    {
        Amount = Parts is [{ Amount: { } amount }] ? amount(body) : null,
        AmountFormat = Parts is [var only] ? only.AmountFormat : "0",
        Items = Items?.Invoke(body, context),
    };

    /// <summary>Takes it over from another version of the same body, including unreadable input.</summary>
    public void Take(TBody from, TBody to)
    {
        foreach (var part in Parts)
        {
            part.Take(from, to);
        }
    }

    /// <summary>Reads it from a Word form and lists how it was understood.</summary>
    internal void ReadWord(WordFieldReader word, TBody body, FormContext context)
    {
        if (Word is not null)
        {
            Word(word, body, context);
        }
        else if (Parts is [{ Word: { } read }])
        {
            read(word, body, Key);
        }
        else
        {
            word.Compare(Key, Text(body, context));
        }
    }
}
