using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Workflow.Rosters;

namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>A trainee in an exported list, as the page shows them.</summary>
/// <param name="Contacts">Masked; null for whoever does not see them.</param>
/// <param name="Own">The live row, for its own unit; null for whoever reads what was filed.</param>
public sealed record RosterTableRow(RosterRow Row, TraineeContacts? Contacts, Trainee? Own);
