namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What the figures of a roster need of a row.</summary>
/// <param name="IsElsewhere">Whether the same person, by index, is admitted to another class of the year and scheme.</param>
public sealed record CountedTrainee(
    string Name, string Employer, Registration Registration, Employment Employment, bool IsReleased, bool HasMobile, string? BlindIndex, bool IsElsewhere);
