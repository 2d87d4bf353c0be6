namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>What is known of a person when the account is made.</summary>
public sealed record NewPerson(string? Account, string? Name, string? Email);
