namespace TrainingDeclaration.Printing.Word;

/// <summary>Ends the reading of a file; <see cref="DocxReader"/> turns it into its reason.</summary>
internal sealed class DocxException(DocxTrouble trouble) : Exception
{
    /// <summary>Why.</summary>
    public DocxTrouble Trouble => trouble;
}
