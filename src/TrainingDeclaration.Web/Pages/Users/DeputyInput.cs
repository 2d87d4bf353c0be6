namespace TrainingDeclaration.Web.Pages.Users;

/// <summary>What was typed to appoint a deputy.</summary>
public sealed record DeputyInput(string? Deputy, string? Seat, string? From, string? Until, string? Reason);
