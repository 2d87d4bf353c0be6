namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>A reported form whose sealed paper has not been registered from paper or fax, and whom to call about it.</summary>
/// <param name="HasScan">Whether at least a scan of it was uploaded.</param>
public sealed record MissingPaper(
    string Key, string? Number, string? Title, string UnitName, string DepartmentName, string? ContactName, string? ContactPhone,
    int CallYear, DateTimeOffset ReportedAt, bool HasScan);
