using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What one rule says about one class.</summary>
/// <param name="Rule">The row of the table.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Actual">The number or answer found; null if nothing was entered.</param>
/// <param name="Gap">By how much it is missed, in the unit of the measure; 0 if it is met or not a number.</param>
/// <param name="Text">All of this in one Chinese sentence; empty if a met rule has nothing to say.</param>
public sealed record RuleVerdict(EligibilityRule Rule, bool IsMet, decimal? Actual, decimal Gap, string Text)
{
    /// <summary>The field where it can be corrected.</summary>
    public string Field => Measures.Of(Rule.Measure).Field;

    /// <summary>Where the clause is, such as 申报指南（2023年） 一（一）1.</summary>
    public string Clause => GuideClause.Places(Rule.Clauses);

    /// <summary>The reason given, if one is required.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it prevents the class from being reported.</summary>
    public bool Blocks => !IsMet && (Rule.Grade == Grade.Error || Rule.Grade == Grade.NeedsReason && Reason is null);

    /// <summary>The finding of a rule that is not met.</summary>
    public Finding ToFinding() => new(Rule.Code, Rule.Grade, Field, Text, Clause) { Quote = GuideClause.Quotes(Rule.Clauses), Reason = Reason, CanMend = Rule.Grade != Grade.Hint || Rule.Comparator != Comparator.None };
}
