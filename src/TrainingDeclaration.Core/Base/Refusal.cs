namespace TrainingDeclaration.Core.Base;

/// <summary>
/// An expected "no", addressed to a person: a polite sentence in Chinese that names the problem and the way out,
/// and the field it belongs to, if any.
/// </summary>
public sealed record Refusal(string Message, string? Field = null)
{
    /// <summary>Further findings, when several things are wrong at once.</summary>
    public IReadOnlyList<Refusal> Details { get; init; } = [];
}
