namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A rung that an organization has set under a call.</summary>
public sealed record NoticeRung(Guid CallId, Guid OrganizationId, Rung Rung);
