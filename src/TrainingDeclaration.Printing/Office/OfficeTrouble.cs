namespace TrainingDeclaration.Printing.Office;

/// <summary>Why an office file was not read.</summary>
public enum OfficeTrouble
{
    /// <summary>Not such a file at all, or damaged.</summary>
    Unreadable = 1,

    /// <summary>The old binary format, or a file with a password.</summary>
    OldFormat,

    /// <summary>It carries macros.</summary>
    Macros,

    /// <summary>Unpacked, it would be larger than anything that is ever expected.</summary>
    TooLarge,

    /// <summary>Its XML declares a document type, which office programs never do: entities could reach outside.</summary>
    DocumentType,

    /// <summary>Its parts are nested more deeply than office programs ever do.</summary>
    TooDeep,

    /// <summary>The file of a different office program than expected.</summary>
    OtherOffice,
}
