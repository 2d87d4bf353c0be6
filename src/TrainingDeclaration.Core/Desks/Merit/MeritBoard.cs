using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Desks.Merit;

/// <summary>All declarations of one category of a call, in order, against the soft quota.</summary>
/// <param name="Quota">About how many the guide means to select (“左右”); null = it does not say.</param>
public sealed record MeritBoard(Call Call, Category Category, int? Quota, IReadOnlyList<MeritRow> Rows)
{
    /// <summary>How many are selected, including proposed ones.</summary>
    public int Selected => Rows.Count(row => StatusFacts.Supported.Contains(row.Status));

    /// <summary>How many are in reserve.</summary>
    public int Reserve => Rows.Count(row => row.Status == Status.Reserve);

    /// <summary>How many are not selected.</summary>
    public int NotSelected => Rows.Count(row => row.Status == Status.NotSupported);

    /// <summary>How many are still undecided.</summary>
    public int Waiting => Rows.Count(row => row.Status == Status.AuthorityReview);

    /// <summary>By how many the selection exceeds the quota; a warning, never a refusal.</summary>
    public int Over => Quota is { } quota ? Math.Max(0, Selected - quota) : 0;
}
