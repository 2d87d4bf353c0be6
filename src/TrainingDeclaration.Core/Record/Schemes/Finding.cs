namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>Something that the rules say about a form.</summary>
/// <param name="Code">Stable code, such as <c>PERSONS_OVER_LIMIT</c>.</param>
/// <param name="Grade">How serious it is.</param>
/// <param name="Field">Key of the field where it can be corrected.</param>
/// <param name="Message">What is wrong and the way out, in Chinese.</param>
/// <param name="Clause">The printed clause, such as 征集函 一、2; null if it is common sense.</param>
public sealed record Finding(string Code, Grade Grade, string Field, string Message, string? Clause = null)
{
    /// <summary>The clause's own words, quoted.</summary>
    public string? Quote { get; init; }

    /// <summary>The reason that was given; only findings that ask for one have it.</summary>
    public string? Reason { get; init; }

    /// <summary>Under which the reason for it is kept, where reasons are kept by rule.</summary>
    public string ReasonKey => $"{Code}@{Field}";

    /// <summary>The message for readers other than the author: whether the reason it asks for was given, not that it is asked for.</summary>
    public string Settled => Message.Replace("，请说明理由。", Reason is null ? "，未附理由。" : "，已附理由。", StringComparison.Ordinal);

    /// <summary>Whether it can be corrected there: everything except purely informative hints.</summary>
    public bool CanMend { get; init; } = Grade != Grade.Hint;

    /// <summary>Whether it prevents the form from being reported.</summary>
    public bool Blocks => Grade == Grade.Error || Grade == Grade.NeedsReason && Reason is null;
}
