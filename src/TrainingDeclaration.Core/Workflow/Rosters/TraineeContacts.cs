namespace TrainingDeclaration.Core.Workflow.Rosters;

/// <summary>What is encrypted of a trainee, in clear or masked.</summary>
public sealed record TraineeContacts(string? Mobile, string? Mail, string? IdNumber)
{
    /// <inheritdoc />
    public override string ToString() => nameof(TraineeContacts); // a record would print what it holds
}
