namespace TrainingDeclaration.Core.Desks.Scans;

/// <summary>How uploaded scans are treated at this site.</summary>
/// <param name="Reads">Whether pages are drawn and codes read if the external programs are installed; otherwise codes are typed.</param>
public sealed record ScanOptions(bool Reads = true)
{
    /// <summary>Whether this site can show the pages of a scan.</summary>
    public bool ShowsPages => Reads && ScanReader.IsAvailable;

    /// <summary>Whether this site reads codes without typing.</summary>
    public bool ReadsCodes => ShowsPages && CodeReader.IsAvailable;
}
