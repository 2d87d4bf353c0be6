namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A file of a dossier as a filing freezes it.</summary>
/// <param name="Kind">What it is uploaded for: <c>agreement.{id}.scan</c>.</param>
/// <param name="ContentType">Determined from the content when it was uploaded.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Key in the file store, lower-case hex.</param>
public sealed record FrozenFile(Guid Id, string? Kind, string Name, string ContentType, long Bytes, string Sha256);
