namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What the figures of a roster need of a row.</summary>
public sealed record CountedTrainee(
    string Name, string Employer, Registration Registration, Employment Employment, bool IsReleased, bool HasMobile, string? BlindIndex);
