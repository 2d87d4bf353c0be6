namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>How a class measures up to one tier.</summary>
/// <param name="Met">What is already met.</param>
/// <param name="Missing">What is missing and by how much; not counting choices that are quickly made.</param>
/// <param name="Choices">What would have to be chosen in the form.</param>
/// <param name="Hints">Warnings only.</param>
public sealed record TierAdvice(
    Tier Tier, bool IsDeclared, bool IsNearest, IReadOnlyList<RuleVerdict> Met, IReadOnlyList<RuleVerdict> Missing, IReadOnlyList<RuleVerdict> Choices, IReadOnlyList<RuleVerdict> Hints)
{
    /// <summary>Whether it could be declared as this tier now, once the choices are made.</summary>
    public bool IsReached => Missing.Count == 0;

    /// <summary>All of this in one Chinese sentence.</summary>
    public string Summary => IsReached
        ? Choices.Count == 0 ? "条件都已满足。" : $"条件都已满足，申报时还要选 {Choices.Count} 处。"
        : $"满足 {Met.Count} 项，还差 {Missing.Count} 项。";
}
