namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>What the authority sees of one addressed department.</summary>
/// <param name="ForwardedAt">When it forwarded the call, UTC; null = not yet.</param>
/// <param name="DueAt">Its own date for those below; null = it has set none.</param>
/// <param name="Drafts">How many drafts there are below it.</param>
/// <param name="Reported">How many declarations it has reported up.</param>
public sealed record AddresseeState(string Name, DateTimeOffset? ForwardedAt, DateTimeOffset? DueAt, int Drafts, int Reported);
