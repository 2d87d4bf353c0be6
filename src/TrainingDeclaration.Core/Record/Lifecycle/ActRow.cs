namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>Everything known about one act in every scheme, except who may perform it.</summary>
/// <param name="Label">What its button says, unless the scheme uses another word.</param>
/// <param name="Tone">How its entry in the history looks.</param>
/// <param name="Reversal">The act that undoes it; null = it is final.</param>
/// <param name="Page">Where it is done; the declaration's page has buttons for those with the confirm page only.</param>
public sealed record ActRow(
    Act Act, string Label, ActTone Tone, ActTraits Traits = ActTraits.None, Act? Reversal = null, ActPage Page = ActPage.Confirm)
{
    /// <summary>Whether it has the trait.</summary>
    public bool Has(ActTraits trait) => (Traits & trait) == trait;
}
