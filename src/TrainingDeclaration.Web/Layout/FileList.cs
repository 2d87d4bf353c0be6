using TrainingDeclaration.Core.Files;

namespace TrainingDeclaration.Web.Layout;

/// <summary>Uploaded files as a page lists them.</summary>
/// <param name="Path">Where the list lies; a file's own address is below it.</param>
/// <param name="MayChange">Whether the reader may upload and remove.</param>
public sealed record FileList(IReadOnlyList<Attachment> Files, string Path, bool MayChange);
