namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// The disk no longer has what was stored: a file is missing or was altered. Paper is never regenerated in its
/// place, because it would not be the paper that was sealed.
/// </summary>
public sealed class StoredFileException(string hash, bool isMissing)
    : IOException($"The stored file {hash} is {(isMissing ? "missing" : "no longer what was stored")}.");
