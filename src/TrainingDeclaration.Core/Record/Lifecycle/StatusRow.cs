using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Everything known about one status in every scheme.</summary>
/// <param name="Label">The word that people read, unless their scheme uses another.</param>
/// <param name="Holder">The office that must act; null once it has ended.</param>
/// <param name="Stage">The furthest stage that it counts for, except 到件, which the status alone does not tell; null = it is no longer counted.</param>
/// <param name="Tone">How its tag looks.</param>
public sealed record StatusRow(Status Status, string Label, Office? Holder, Stage? Stage, StatusTone Tone, StatusTraits Traits)
{
    /// <summary>Whether it has the trait.</summary>
    public bool Has(StatusTraits trait) => (Traits & trait) == trait;
}
