using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Web.Pages.Standards;

/// <summary>A cost table as its list shows it.</summary>
/// <param name="Lines">Number of its lines.</param>
/// <param name="Verified">How many of them have been compared with the source.</param>
public sealed record TableRow(CostTable Table, int Lines, int Verified);
