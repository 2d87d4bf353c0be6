namespace TrainingDeclaration.Core.Base.Files;

/// <summary>
/// The disk no longer has what was stored: a file is missing, or somebody altered it. Paper is never made again in its
/// place, since it would not be the paper that was sealed.
/// </summary>
public sealed class StoredFileException(string hash, bool isMissing)
    : IOException($"The stored file {hash} is {(isMissing ? "missing" : "no longer what was stored")}.");
