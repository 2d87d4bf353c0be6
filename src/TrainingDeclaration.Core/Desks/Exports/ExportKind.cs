namespace TrainingDeclaration.Core.Desks.Exports;

/// <summary>What an export makes of the chosen declarations. The value is stored.</summary>
public enum ExportKind
{
    /// <summary>One PDF: the stored pages of every form, joined.</summary>
    Pdf = 1,

    /// <summary>An archive of the stored PDF files.</summary>
    PdfArchive,

    /// <summary>An archive of Word copies, without codes.</summary>
    WordArchive,

    /// <summary>The list as a spreadsheet.</summary>
    Table,
}
