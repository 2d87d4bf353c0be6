namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>A teacher of the class (M-36).</summary>
public sealed class Teacher
{
    /// <summary>Four characters, unique within the dossier.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Chinese or as it is usually written.</summary>
    public string? Name { get; set; }

    /// <summary>Title or post, up to 100 characters.</summary>
    public string? Title { get; set; }

    /// <summary>Whom the teacher teaches for: <see cref="Agreement.Id"/>; null = a domestic teacher.</summary>
    public string? AgreementId { get; set; }

    /// <summary>Two-letter code of where the teacher teaches.</summary>
    public string? CountryCode { get; set; }

    /// <summary>IANA name of the time zone there.</summary>
    public string? ZoneId { get; set; }
}
