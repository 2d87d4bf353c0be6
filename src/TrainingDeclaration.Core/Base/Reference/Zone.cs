namespace TrainingDeclaration.Core.Base.Reference;

/// <summary>A time zone in which a country's training institutions are.</summary>
/// <param name="Country">Code as in <see cref="Countries"/>.</param>
/// <param name="Id">IANA id, such as Europe/Berlin.</param>
/// <param name="City">Its main cities in Chinese, joined by 、.</param>
public sealed record Zone(string Country, string Id, string City);
