using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>What a clerk keys from the paper in hand; null = not keyed.</summary>
/// <param name="Fen">经费, fen.</param>
public sealed record PaperNumbers(int? Persons, int? Days, long? Fen)
{
    /// <summary>Where the paper differs from the electronic form, in words; null if everything keyed is equal.</summary>
    public string? Difference(Summary form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var differences = new List<string>();
        if (Persons is { } persons && persons != form.Persons)
        {
            differences.Add($"人数：纸面 {persons}，电子 {form.Persons}");
        }

        if (Days is { } days && days != form.Days)
        {
            differences.Add($"天数：纸面 {days}，电子 {form.Days}");
        }

        if (Fen is { } fen && fen != form.RequestedFen)
        {
            differences.Add($"经费：纸面 {Money.Wan(fen)} 万元，电子 {Money.Wan(form.RequestedFen)} 万元");
        }

        return differences.Count == 0 ? null : string.Join("；", differences);
    }
}
