using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The fields of a body in form order. Whatever is done to every field is a loop over these rows.</summary>
/// <param name="rows">One row per field.</param>
/// <param name="printed">Beginnings of other texts that the paper prints, and that a Word form may therefore contain.</param>
public sealed class FieldList<TBody>(IReadOnlyList<Field<TBody>> rows, params IReadOnlyList<string> printed)
    where TBody : Body
{
    private readonly WordLabels _labels = new(rows.Where(row => row.IsPrinted).Select(row => row.WordLabel).OfType<WordLabel>(), printed);

    public IReadOnlyList<Field<TBody>> Rows { get; } = rows;

    /// <summary>Their keys.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. rows.Select(row => row.Key)];

    /// <summary>The groups of the edit page in typing order, each with the keys of its fields and of their controls.</summary>
    public IReadOnlyList<FieldGroup> Groups { get; } =
    [
        .. rows.Where(row => row.IsOnPage)
            .OrderBy(row => rows.Select(other => other.Key).ToList().IndexOf(row.TypedAfter ?? row.Key)).ThenBy(row => row.TypedAfter is not null)
            .GroupBy(row => row.Group)
            .Select(group => new FieldGroup(group.Key, [.. group.SelectMany(row => row.Parts.Select(part => part.Name).Prepend(row.Key).Distinct())])),
    ];

    /// <summary>Label of the field; null for an unknown key.</summary>
    public string? LabelOf(string? key) => Rows.FirstOrDefault(row => row.Key == key)?.Label;

    /// <summary>Name of a control that is part of a field and has its own label; otherwise empty.</summary>
    public string NameOf(string control) => Rows.SelectMany(row => row.Parts).FirstOrDefault(part => part.Holds(control))?.Label ?? "";

    /// <summary>The control as the edit page shows it for a body.</summary>
    /// <exception cref="ArgumentException">No field has a control of this name.</exception>
    public FieldControl Control(string name, TBody body)
    {
        var (row, part) = Rows.SelectMany(row => row.Parts.Select(part => (row, part)))
            .FirstOrDefault(one => one.part.Name == name && one.part.FirstRow is null);
        return part is null ? throw new ArgumentException($"No field has a control named '{name}'.", nameof(name))
            : new FieldControl(name, part.Label ?? row.Label, part.Hint, body.Unread.GetValueOrDefault(name) ?? part.Written(body));
    }

    /// <summary>The control that a finding points to: for a list its first row, for an exceeded limit the reason.</summary>
    public string ControlOf(Finding finding)
    {
        var row = Rows.FirstOrDefault(row => row.Key == finding.Field);
        return finding.Grade == Grade.NeedsReason && row?.ReasonIn is { } reason ? reason
            : row?.Parts is [{ FirstRow: { } first }] ? first
            : finding.Field;
    }

    /// <summary>Every field with its value in words.</summary>
    public IReadOnlyList<FieldValue> Of(TBody body, FormContext context) => [.. Rows.Select(row => row.Of(body, context))];

    /// <summary>Writes everything that was typed to a body.</summary>
    public void Apply(TypedFields typed, TBody body)
    {
        foreach (var part in Rows.SelectMany(row => row.Parts))
        {
            part.Read(typed, body, part.Name);
        }
    }

    /// <summary>Whether the field with the key is typed.</summary>
    public bool IsTyped(string key) => Rows.Any(row => row.Key == key && row.Parts.Count > 0);

    /// <summary>Takes one typed field over from another version of the same body; any other key changes nothing.</summary>
    public void Take(string key, TBody from, TBody to) => Rows.FirstOrDefault(row => row.Key == key)?.Take(from, to);

    /// <summary>Starts next year's body with what lasts.</summary>
    public void CopyLasting(TBody from, TBody to)
    {
        foreach (var part in Rows.Where(row => row.Lasts).SelectMany(row => row.Parts))
        {
            part.Copy(from, to);
        }
    }

    /// <summary>The forms of this kind in the tables of a Word document, in document order.</summary>
    public IReadOnlyList<WordForm> Find(IReadOnlyList<DocxTable> tables) => _labels.Find(tables);

    /// <summary>Writes what is understood of a Word form to a body and lists every printed field.</summary>
    /// <param name="paper">The paper whose order the list follows; null if the rows are already in it.</param>
    public IReadOnlyList<WordField> ReadWord(WordForm word, TBody body, FormContext context, Sheet? paper = null)
    {
        var order = paper?.Rows.SelectMany(row => row.Cells).Select(cell => cell.Key).ToList() ?? [];
        var reader = new WordFieldReader(word, LabelOf);
        foreach (var row in Rows.Where(row => row.IsPrinted).OrderBy(row => order.IndexOf(row.Key)))
        {
            row.ReadWord(reader, body, context);
        }

        return reader.Fields;
    }
}
