namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What the adviser says about a class.</summary>
/// <param name="Declared">The tier that its answers lead to now.</param>
/// <param name="Nearest">The tier of the academy from which fewest conditions are missing; of several the higher one.</param>
/// <param name="Tiers">Every tier, from 所级 up.</param>
/// <param name="Ladder">The way of the class and its institute so far, oldest first, one line per year and class.</param>
public sealed record Advice(Tier Declared, Tier Nearest, IReadOnlyList<TierAdvice> Tiers, IReadOnlyList<string> Ladder)
{
    /// <summary>The advice for the tier.</summary>
    public TierAdvice Of(Tier tier) => Tiers.Single(one => one.Tier == tier);

    /// <summary>What it comes to, in one or two Chinese sentences.</summary>
    public string Summary => Of(Nearest) switch
    {
        { IsReached: true } near when near.IsDeclared => $"现按“{Declared.Label()}”申报，条件都已满足。",
        { IsReached: true } => $"现按“{Declared.Label()}”申报；“{Nearest.Label()}”的条件也都已满足，可以申报。",
        var near => $"现按“{Declared.Label()}”申报；离“{Nearest.Label()}”最近，还差 {near.Missing.Count} 项：{string.Concat(near.Missing.Select(verdict => verdict.Text))}",
    };
}
