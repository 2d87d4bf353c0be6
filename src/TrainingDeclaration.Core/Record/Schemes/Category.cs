namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A kind of declaration within one scheme, with a contest of its own.</summary>
/// <param name="Key">Stable key, as the spine stores it.</param>
/// <param name="Label">In words.</param>
public sealed record Category(string Key, string Label)
{
    /// <summary>Whether it is put on record on receipt, without review.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>What is granted.</summary>
    public SupportKind Support { get; init; } = SupportKind.Money;

    /// <summary>The services that can be granted, if services are.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Key of the limit of the call that caps the amount, in 万元; null = none.</summary>
    public string? CapLimit { get; init; }

    /// <summary>Key of the limit of the call that holds the soft quota; null = none.</summary>
    public string? QuotaLimit { get; init; }

    /// <summary>The lines of its score sheet; empty = it is not scored.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What its declarations may serve, for the score sheet: the directions in the call's appendix.</summary>
    public IReadOnlyList<string> Directions { get; init; } = [];
}
