using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.Desks.Costs;

/// <summary>A cost table that has been looked at before it is imported.</summary>
/// <param name="Hash">Key of the list in the file store.</param>
/// <param name="Notes">What in the file was not used, in sentences.</param>
/// <param name="HeadFaults">What is wrong with title, document, period or source, by field.</param>
public sealed record CostCheck(string Hash, IReadOnlyList<CostRow> Rows, IReadOnlyList<string> Notes, IReadOnlyList<Refusal> HeadFaults)
{
    /// <summary>Number of rows with a fault.</summary>
    public int Wrong => Rows.Count(row => row.Errors.Count > 0);

    /// <summary>Whether it can be imported as it is. A table is imported whole or not at all: one that lacks lines would look complete.</summary>
    public bool IsGood => HeadFaults.Count == 0 && Wrong == 0;
}
