namespace TrainingDeclaration.Printing.Word;

/// <summary>
/// A cell of a Word table as a reader of the page sees it: its text, whose paragraphs end with LF and begin with their
/// automatic numbers, and what else it contains.
/// </summary>
public sealed record DocxCell(string Text, IReadOnlyList<DocxRemark> Remarks)
{
    /// <summary>A cell of plain text.</summary>
    public DocxCell(string text)
        : this(text, [])
    {
    }
}
