namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>Which line of the standards applies to a place, where the table leaves a choice or has none.</summary>
/// <param name="Place">Country code.</param>
/// <param name="LineNo">Number of the line in the table.</param>
/// <param name="Reason">Why another place's line (F-08).</param>
public sealed record PlaceStandard(string Place, int? LineNo, string? Reason);
