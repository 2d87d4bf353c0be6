using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>What one rule says about one class.</summary>
/// <param name="Rule">The row of the table.</param>
/// <param name="IsMet">Whether it is kept.</param>
/// <param name="Actual">The number or answer that was found; null when nothing was entered.</param>
/// <param name="Gap">By how much it is missed, in the unit of the measure; 0 when it is met or no number.</param>
/// <param name="Text">All of it in one Chinese sentence; empty when a met rule has nothing to say.</param>
public sealed record RuleVerdict(EligibilityRule Rule, bool IsMet, decimal? Actual, decimal Gap, string Text)
{
    /// <summary>The field where it is mended.</summary>
    public string Field => Measures.Of(Rule.Measure).Field;

    /// <summary>Where the clause stands, such as 申报指南（2023年） 一（一）1.</summary>
    public string Clause => GuideClause.Places(Rule.Clauses);

    /// <summary>The reason that was given where a reason is asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it keeps the class from being reported.</summary>
    public bool Blocks => !IsMet && (Rule.Grade == Grade.Error || Rule.Grade == Grade.NeedsReason && Reason is null);

    /// <summary>The finding of a rule that is not kept.</summary>
    public Finding ToFinding() => new(Rule.Code, Rule.Grade, Field, Text, Clause) { Quote = GuideClause.Quotes(Rule.Clauses), Reason = Reason, CanMend = Rule.Grade != Grade.Hint || Rule.Comparator != Comparator.None };
}
