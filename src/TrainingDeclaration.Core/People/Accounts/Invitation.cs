namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>An activation link, shown once to whoever asked for it.</summary>
/// <param name="Token">What the link carries.</param>
public sealed record Invitation(string Account, string Name, string Token);
