using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Comparison;

/// <summary>What happened to one field between two frozen submissions.</summary>
/// <param name="Old">The field as it was.</param>
/// <param name="New">The field as it is.</param>
public sealed record FieldChange(FieldValue Old, FieldValue New)
{
    private const string Minus = "−";

    /// <summary>Stable key of the field.</summary>
    public string Key => New.Key;

    /// <summary>Whether anything differs.</summary>
    public bool IsChanged => Old.Text != New.Text;

    /// <summary>Whether it is a list, shown item by item.</summary>
    public bool IsList => New.Items is not null && Old.Items is not null;

    /// <summary>The runs: of a text word by word; of a list one per item; of a number the old one and the new one.</summary>
    public IReadOnlyList<Run> Runs { get; } = RunsOf(Old, New);

    /// <summary>「−20」or「+3.50」for numbers that both exist; otherwise null.</summary>
    public string? Delta => IsChanged && Old.Amount is { } before && New.Amount is { } after
        ? (after < before ? Minus : "+") + Math.Abs(after - before).ToString(New.AmountFormat, CultureInfo.InvariantCulture) : null;

    /// <summary>The change in one line: 180 → 160, −20 · 新增 29 字，删去 3 字 · 增加：法国.</summary>
    public string Summary
    {
        get
        {
            if (!IsChanged)
            {
                return "未改动";
            }

            if (Old.Text.Length == 0 || New.Text.Length == 0)
            {
                return Old.Text.Length == 0 ? "新填写" : "已清空";
            }

            if (Delta is { } delta)
            {
                return $"{Old.Text} → {New.Text}，{delta}";
            }

            return string.Join('，', new[] { Part(RunKind.Added), Part(RunKind.Removed) }.OfType<string>());
        }
    }

    private string? Part(RunKind kind)
    {
        var texts = Runs.Where(run => run.Kind == kind).Select(run => run.Text).ToList();
        return texts.Count == 0 ? null
            : IsList ? $"{(kind == RunKind.Added ? "增加" : "减去")}：{string.Join('、', texts)}"
            : $"{(kind == RunKind.Added ? "新增" : "删去")} {texts.Sum(TextRules.Count)} 字";
    }

    private static IReadOnlyList<Run> RunsOf(FieldValue old, FieldValue now)
    {
        if (old.Items is { } before && now.Items is { } after)
        {
            return TextDifference.OfItems(before, after);
        }

        if (old.Amount is null && now.Amount is null || old.Text == now.Text)
        {
            return TextDifference.Of(old.Text, now.Text);
        }

        return [.. new[] { new Run(RunKind.Removed, old.Text), new Run(RunKind.Added, now.Text) }.Where(run => run.Text.Length > 0)];
    }
}
