using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>
/// One row of a scheme's table: from this status, this act leads there, may be performed by these seats of that office, needs
/// this, does this and tells those. The office is always the one on the declaration's own route; there are no other rights.
/// </summary>
public sealed record Transition
{
    /// <summary>The status it starts from; null = the declaration does not exist yet.</summary>
    public required Status? From { get; init; }

    public required Act Act { get; init; }

    /// <summary>Where it leads.</summary>
    public required Target To { get; init; }

    /// <summary>The kind of dossier that it is about, from the state in <see cref="PartFrom"/>; null = the declaration itself.</summary>
    public DossierKind? Part { get; init; }

    /// <summary>The state of the dossier that it starts from.</summary>
    public DossierState? PartFrom { get; init; }

    /// <summary>Where it leads the dossier.</summary>
    public DossierTarget PartTo { get; init; } = DossierTarget.Same;

    /// <summary>The office whose people may do it.</summary>
    public required Office Office { get; init; }

    /// <summary>Any of these seats may do it.</summary>
    public required IReadOnlyList<SeatKind> Seats { get; init; }

    /// <summary>Only declarations of these categories; empty = all.</summary>
    public IReadOnlyList<string?> Categories { get; init; } = [];

    /// <summary>All of these are needed.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>What it changes besides status, holder and history, in this order.</summary>
    public IReadOnlyList<Effect> Does { get; init; } = [];

    /// <summary>The offices that get a message.</summary>
    public IReadOnlyList<Office> Tells { get; init; } = [];

    /// <summary>Whether it leaves declaration and dossier where they are: then it competes with no other act.</summary>
    public bool Stays => To == Target.Same && PartTo == DossierTarget.Same;

    /// <summary>What its button says.</summary>
    public string Label(Wording? words = null) => Act.Label(Part, words);
}
