using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>A place of teaching with what the standards say of it.</summary>
/// <param name="Code">Country code.</param>
/// <param name="Days">Training days that are paid for it.</param>
/// <param name="Line">The line that applies; null = none was chosen yet.</param>
/// <param name="Reason">Why another place's line; null = its own.</param>
/// <param name="Choices">The lines to choose from.</param>
public sealed record PlaceFigures(string Code, string Name, int Days, LineFigures? Line, string? Reason, IReadOnlyList<LineFigures> Choices);
