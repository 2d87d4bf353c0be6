namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>One field of a body as a reviewer reads it.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Label">Label as on the paper.</param>
/// <param name="Group">Heading of its group.</param>
/// <param name="Text">Value in words; empty if nothing was entered.</param>
/// <param name="IsPrinted">Whether the paper prints it.</param>
public sealed record FieldValue(string Key, string Label, string Group, string Text, bool IsPrinted)
{
    /// <summary>The number behind the words, in the unit they state; null if it is not a number or none was entered.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How a difference of such numbers is written: whole, or with two decimals for 万元.</summary>
    public string AmountFormat { get; init; } = "0";

    /// <summary>The items of a list, each in words; null if it is not a list.</summary>
    public IReadOnlyList<string>? Items { get; init; }
}
