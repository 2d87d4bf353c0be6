namespace TrainingDeclaration.Printing.Office;

/// <summary>Stops reading a file; <see cref="OfficePackage.Open"/> turns it into its reason.</summary>
internal sealed class OfficeException(OfficeTrouble trouble) : Exception
{
    /// <summary>Why.</summary>
    public OfficeTrouble Trouble => trouble;
}
