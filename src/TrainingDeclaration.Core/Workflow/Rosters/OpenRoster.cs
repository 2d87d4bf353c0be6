using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>The trainees of one class while they are being changed: tracked, all of them.</summary>
/// <param name="Content">Consent and the last class number; stored again with the change.</param>
/// <param name="Rows">In the order of their numbers.</param>
/// <param name="TakesIds">Whether the call asks for identity numbers.</param>
public sealed record OpenRoster(Dossier Dossier, Roster Content, IReadOnlyList<Trainee> Rows, bool TakesIds)
{
    /// <summary>Numbers that cannot be removed any more: of a change those that the class has already.</summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();
}
