namespace TrainingDeclaration.Core.Record.Bundles;

/// <summary>One line of the list of bundles.</summary>
/// <param name="Fen">Sum of the budgets, fen.</param>
public sealed record BundleSummary(
    string Key, string Number, string DepartmentName, int Year, int Ordinal, BundleState State, int Count, long Fen, DateTimeOffset? ReportedAt);
