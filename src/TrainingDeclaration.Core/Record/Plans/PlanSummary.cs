namespace TrainingDeclaration.Core.Record.Plans;

/// <summary>One line of the list of plans.</summary>
/// <param name="GrantedFen">Sum of what is granted, fen.</param>
public sealed record PlanSummary(string Key, string Title, PlanState State, int Count, int Persons, long GrantedFen);
