namespace TrainingDeclaration.Printing.Engines;

/// <summary>A bookmark in a joined file, and the page it leads to, counted from 0.</summary>
public sealed record PdfBookmark(string Title, int Page);
