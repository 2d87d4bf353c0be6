namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>What is known about a person when the account is created.</summary>
public sealed record NewPerson(string? Account, string? Name, string? Email);
