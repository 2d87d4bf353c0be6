namespace TrainingDeclaration.Printing.Word;

/// <summary>Why a file is not read.</summary>
public enum DocxTrouble
{
    /// <summary>No Word document at all, or a damaged one.</summary>
    NotWord = 1,

    /// <summary>The old binary format, or a document with a password.</summary>
    OldFormat,

    /// <summary>It carries macros.</summary>
    Macros,

    /// <summary>Unpacked it would be larger than any form is.</summary>
    TooLarge,

    /// <summary>Its XML declares a document type, which Word never does: entities could reach outside.</summary>
    DocumentType,

    /// <summary>Its parts are nested more deeply than Word ever does.</summary>
    TooDeep,

    /// <summary>A workbook or a presentation.</summary>
    OtherOffice,
}
