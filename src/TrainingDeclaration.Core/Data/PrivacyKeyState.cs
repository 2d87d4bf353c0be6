namespace TrainingDeclaration.Core.Data;

/// <summary>How the file of privacy keys and the database stand to each other.</summary>
public enum PrivacyKeyState
{
    /// <summary>There is no file, and no database that needs one.</summary>
    None = 1,

    /// <summary>There is a file; the database has not seen any yet.</summary>
    New = 2,

    /// <summary>The file is the database's.</summary>
    Matching = 3,

    /// <summary>The database needs a file, and it is not there.</summary>
    Missing = 4,

    /// <summary>The file is another one than the database's.</summary>
    Wrong = 5,
}
