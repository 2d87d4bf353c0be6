namespace TrainingDeclaration.Core.Desks.Rosters;

/// <summary>What an uploaded roster would do.</summary>
/// <param name="Kept">Key of the kept file.</param>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record RosterCheck(Guid Kept, IReadOnlyList<RosterLine> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>How many rows would do this.</summary>
    public int Of(RosterAction action) => Lines.Count(line => line.Action == action);

    /// <summary>How many rows cannot be taken.</summary>
    public int Wrong => Of(RosterAction.Refuse) + Of(RosterAction.Suspect);
}
