namespace TrainingDeclaration.Core.Desks.Imports;

/// <summary>What an uploaded list would do.</summary>
/// <param name="Kept">Key of the kept file.</param>
/// <param name="Notes">What in the file was not used, in sentences.</param>
public sealed record ImportCheck<TLine>(Guid Kept, IReadOnlyList<TLine> Lines, IReadOnlyList<string> Notes)
    where TLine : ImportLine
{
    /// <summary>How many rows would do this.</summary>
    public int Of(ImportAction action) => Lines.Count(line => line.Action == action);

    /// <summary>How many rows cannot be taken.</summary>
    public int Wrong => Lines.Count(line => line.IsWrong);
}
