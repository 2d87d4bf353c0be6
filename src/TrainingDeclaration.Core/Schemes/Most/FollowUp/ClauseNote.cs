namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>Whether an agreement has the clause, and where.</summary>
/// <param name="IsThere">有 or 无; null = not answered.</param>
/// <param name="Where">Page or article.</param>
/// <param name="Quotation">Its words, up to 300 characters.</param>
public sealed record ClauseNote(AgreementClause Clause, bool? IsThere, string? Where, string? Quotation);
