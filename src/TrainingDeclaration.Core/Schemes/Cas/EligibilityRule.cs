using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>One row of the decision table.</summary>
/// <param name="Tiers">The tiers to which it applies.</param>
/// <param name="Step">When it is judged.</param>
/// <param name="Code">Stable code of its finding.</param>
/// <param name="Clauses">Ids of the clauses that it comes from.</param>
/// <param name="Measure">What it looks at.</param>
/// <param name="Comparator">How it compares.</param>
/// <param name="Message">What is required, in Chinese, without a full stop.</param>
public sealed record EligibilityRule(
    IReadOnlyList<Tier> Tiers, JudgingStep Step, string Code, IReadOnlyList<string> Clauses, Measure Measure, Comparator Comparator, string Message)
{
    /// <summary>The number of 不少于, in the unit of the measure.</summary>
    public int Threshold { get; init; }

    /// <summary>The lower limit of 左右, set by the call.</summary>
    public Limit? From { get; init; }

    /// <summary>The upper limit of 左右 or 最高, set by the call.</summary>
    public Limit? To { get; init; }

    /// <summary>The allowed answers as numbers; yes is 1.</summary>
    public IReadOnlyList<int> Allowed { get; init; } = [];

    /// <summary>How serious it is if it is not met.</summary>
    public Grade Grade { get; init; } = Grade.Error;

    /// <summary>The way out, as a clause of a sentence; null if the message already says it.</summary>
    public string? Way { get; init; }

    /// <summary>What is said if a <see cref="Comparator.None"/> is met; null = nothing.</summary>
    public string? WhenMet { get; init; }
}
