namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What the adviser says about a class.</summary>
/// <param name="Declared">The tier that its answers lead to now.</param>
/// <param name="Nearest">The academy tier with the fewest missing conditions; of several, the higher one.</param>
/// <param name="Tiers">Every tier, from 所级 up.</param>
/// <param name="Ladder">The history of the class and its institute so far, oldest first, one line per year and class.</param>
public sealed record Advice(Tier Declared, Tier Nearest, IReadOnlyList<TierAdvice> Tiers, IReadOnlyList<string> Ladder)
{
    /// <summary>The advice for the tier.</summary>
    public TierAdvice Of(Tier tier) => Tiers.Single(one => one.Tier == tier);

    /// <summary>
    /// The conclusion, in Chinese sentences: first the declared tier with everything that its check refuses, then which other
    /// one would be possible, or the nearest with what is missing.
    /// </summary>
    public string Summary => Standing + Of(Nearest) switch
    {
        { IsDeclared: true } => "",
        { IsReached: true } near => $"另外，“{Nearest.Label()}”的条件也已满足{(near.Choices.Count == 0 ? "。" : $"，改按它申报还要选 {near.Choices.Count} 处。")}",
        var near => $"离“{Nearest.Label()}”最近，还差 {near.Missing.Count} 项：{Texts(near.Missing)}",
    };

    private string Standing => Of(Declared) switch
    {
        { Missing.Count: 0, Choices.Count: 0 } => $"现按“{Declared.Label()}”申报，条件都已满足。",
        var now => $"现按“{Declared.Label()}”申报，{string.Concat(Part("还差", now.Missing, "项"), Part("要改选", now.Choices, "处"))}",
    };

    private static string Part(string what, IReadOnlyList<RuleVerdict> verdicts, string unit) => verdicts.Count == 0 ? "" : $"{what} {verdicts.Count} {unit}：{Texts(verdicts)}";

    private static string Texts(IReadOnlyList<RuleVerdict> verdicts) => string.Concat(verdicts.Select(verdict => verdict.Text));
}
