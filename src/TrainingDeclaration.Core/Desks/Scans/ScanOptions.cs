namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>How uploaded scans are treated at this site.</summary>
/// <param name="Reads">Whether pages are drawn and codes read where the outside programs are installed; otherwise codes are typed.</param>
public sealed record ScanOptions(bool Reads = true)
{
    /// <summary>Whether the pages of a scan can be shown here.</summary>
    public bool ShowsPages => Reads && ScanReader.IsAvailable;

    /// <summary>Whether codes are read without typing here.</summary>
    public bool ReadsCodes => ShowsPages && CodeReader.IsAvailable;
}
