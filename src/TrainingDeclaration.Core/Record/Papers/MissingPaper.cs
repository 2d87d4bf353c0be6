namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>A reported form whose sealed paper has not been registered from paper or fax, and whom to ring about it.</summary>
/// <param name="HasScan">Whether a scan of it, at least, has been uploaded.</param>
public sealed record MissingPaper(
    string Key, string? Number, string? Title, string UnitName, string DepartmentName, string? ContactName, string? ContactPhone,
    int CallYear, DateTimeOffset ReportedAt, bool HasScan);
