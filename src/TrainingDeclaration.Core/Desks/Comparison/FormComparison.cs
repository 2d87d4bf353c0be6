using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>Two frozen submissions of one declaration, field by field.</summary>
/// <param name="From">Number of the earlier one.</param>
/// <param name="To">Number of the later one.</param>
/// <param name="Fields">Every field, in the order of the form.</param>
public sealed record FormComparison(int From, int To, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The fields that differ.</summary>
    public IEnumerable<FieldChange> Changed => Fields.Where(one => one.IsChanged);

    /// <summary>The difference of one field; null for an unknown key and for the whole form.</summary>
    public FieldChange? Of(string? key) => Fields.FirstOrDefault(one => one.Key == key);

    /// <summary>
    /// Compares two contents of one scheme in one context, so that only what the unit typed can differ. A field that only one of them has
    /// is empty in the other; those that are gone come last.
    /// </summary>
    public static FormComparison Of(int from, IReadOnlyList<FieldValue> old, int to, IReadOnlyList<FieldValue> now) => new(
        from, to,
        [
            .. now.Select(one => new FieldChange(old.FirstOrDefault(other => other.Key == one.Key) ?? one with { Text = "" }, one)),
            .. old.ExceptBy(now.Select(one => one.Key), one => one.Key).Select(gone => new FieldChange(gone, gone with { Text = "" })),
        ]);
}
