namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>Something that the rules say about a form.</summary>
/// <param name="Code">Stable code, such as <c>PERSONS_OVER_LIMIT</c>.</param>
/// <param name="Grade">How grave.</param>
/// <param name="Field">Key of the field where it is mended.</param>
/// <param name="Message">What is wrong and the way out, in Chinese.</param>
/// <param name="Clause">The printed clause, such as 征集函 一、2; null when it is plain sense.</param>
public sealed record Finding(string Code, Grade Grade, string Field, string Message, string? Clause = null)
{
    /// <summary>The clause's own words, quoted.</summary>
    public string? Quote { get; init; }

    /// <summary>The reason that was given; only findings that ask for one have it.</summary>
    public string? Reason { get; init; }

    /// <summary>The message for somebody who no longer types: whether the reason that it asks for was given, not that it is asked for.</summary>
    public string Settled => Message.Replace("，请说明理由。", Reason is null ? "，未附理由。" : "，已附理由。", StringComparison.Ordinal);

    /// <summary>Whether it can be mended where it stands: all but hints that only speak.</summary>
    public bool CanMend { get; init; } = Grade != Grade.Hint;

    /// <summary>Whether it keeps the form from being reported.</summary>
    public bool Blocks => Grade == Grade.Error || Grade == Grade.NeedsReason && Reason is null;
}
