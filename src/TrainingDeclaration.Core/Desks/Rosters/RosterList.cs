namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>What an uploaded roster says.</summary>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record RosterList(IReadOnlyList<RosterLine> Lines, IReadOnlyList<string> Notes);
