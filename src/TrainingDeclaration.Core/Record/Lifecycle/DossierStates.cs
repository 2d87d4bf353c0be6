using TrainingDeclaration.Core.People.Organizations;
using static TrainingDeclaration.Core.People.Organizations.Office;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>One row per state of a dossier; lists, tags and queues derive from it.</summary>
public static class DossierStates
{
    public static readonly IReadOnlyList<DossierStateRow> Rows =
    [
        new(DossierState.Preparing, "编制中", Unit, StatusTone.Pending, IsTyped: true),
        new(DossierState.Returned, "退回修改", Unit, StatusTone.Back, IsTyped: true),
        new(DossierState.DepartmentCheck, "待归口审核", Department, StatusTone.Pending),
        new(DossierState.Review, "待审核", Authority, StatusTone.Pending),
        new(DossierState.SecondReview, "待复核", Authority, StatusTone.Pending),
        new(DossierState.Accepted, "审核通过", null, StatusTone.Good),
        new(DossierState.Refused, "不同意", null, StatusTone.Bad),
        new(DossierState.Dropped, "已放弃", null, StatusTone.Quiet),
    ];

    /// <summary>The states in which the unit types.</summary>
    public static readonly IReadOnlyList<DossierState> Typed = [.. Rows.Where(row => row.IsTyped).Select(row => row.State)];

    /// <summary>The states in which an office above decides.</summary>
    public static readonly IReadOnlyList<DossierState> InReview = [.. Rows.Where(row => row.Holder > Unit).Select(row => row.State)];

    /// <summary>The states in which it is over, whatever came of it.</summary>
    public static readonly IReadOnlyList<DossierState> Over = [.. Rows.Where(row => row.Holder is null).Select(row => row.State)];

    /// <summary>Whether a dossier of the kind is over in the state: a change is, for the next one is another dossier.</summary>
    public static bool Ends(this DossierState state, DossierKind kind) => kind == DossierKind.Change && Over.Contains(state);

    /// <summary>The row of the state.</summary>
    public static DossierStateRow Row(this DossierState state) => Rows.Single(row => row.State == state);

    /// <summary>The office that must act; null = none.</summary>
    public static Office? Holder(this DossierState state) => state.Row().Holder;
}

/// <summary>Everything known about one state.</summary>
/// <param name="Holder">The office that must act; null = none.</param>
/// <param name="Tone">How its tag looks.</param>
/// <param name="IsTyped">Whether the unit types in it.</param>
public sealed record DossierStateRow(DossierState State, string Label, Office? Holder, StatusTone Tone, bool IsTyped = false);
