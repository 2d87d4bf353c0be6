namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训协议 with one overseas institution (M-32, M-33).</summary>
public sealed class Agreement
{
    /// <summary>Four characters, unique within the dossier: files and remarks refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the institution, as in 附件2 if it is one of those.</summary>
    public string? Institution { get; set; }

    /// <summary>Its name in its own language.</summary>
    public string? ForeignName { get; set; }

    /// <summary>Two-letter code of where it is.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Language of the agreement, in words.</summary>
    public string? Language { get; set; }

    /// <summary>Whether a Chinese text is part of it.</summary>
    public bool? IsBilingual { get; set; }

    /// <summary>Day of the last signature, Beijing.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Who signed for the unit.</summary>
    public string? OurSigner { get; set; }

    /// <summary>Who signed for the institution, with title.</summary>
    public string? TheirSigner { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; set; }

    /// <summary>Agreed price in hundredths of the currency.</summary>
    public long? AmountCents { get; set; }

    /// <summary>One per <see cref="AgreementClause"/>, in its order.</summary>
    public List<ClauseNote> Clauses { get; set; } = [];

    /// <summary>Kind of the uploaded scan.</summary>
    public string ScanKind => $"agreement.{Id}.scan";

    /// <summary>Kind of the uploaded translation.</summary>
    public string TranslationKind => $"agreement.{Id}.translation";

    /// <summary>What is said of the clause.</summary>
    public ClauseNote Note(AgreementClause clause) => Clauses.FirstOrDefault(note => note.Clause == clause) ?? new ClauseNote(clause, null, null, null);
}
