namespace TrainingDeclaration.Printing.Office;

/// <summary>Why a file of an office program is not read.</summary>
public enum OfficeTrouble
{
    /// <summary>No such file at all, or a damaged one.</summary>
    Unreadable = 1,

    /// <summary>The old binary format, or a file with a password.</summary>
    OldFormat,

    /// <summary>It carries macros.</summary>
    Macros,

    /// <summary>Unpacked it would be larger than what is expected ever is.</summary>
    TooLarge,

    /// <summary>Its XML declares a document type, which office programs never do: entities could reach outside.</summary>
    DocumentType,

    /// <summary>Its parts are nested more deeply than office programs ever do.</summary>
    TooDeep,

    /// <summary>The file of another office program than the one expected.</summary>
    OtherOffice,
}
